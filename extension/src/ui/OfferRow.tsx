import type { ReactNode } from 'react';
import css from './OfferRow.module.css';
import { Stage } from './Stage.tsx';

interface OfferRowProps {
  /** Drawn for a 1.32 : 1 stage; null where the offer is about none. */
  readonly figure: ReactNode;
  readonly heading: 'h2' | 'h3';
  readonly title: string;
  readonly detail: string | null;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** An exercise that is offered: its figure, its words beside it, then the choice. */
export function OfferRow({ figure, heading: Heading, title, detail, children }: OfferRowProps) {
  return (
    <div className={css['offer']}>
      {figure !== null && (
        <div className={css['stage']}>
          <Stage height={120} edge="card">
            {figure}
          </Stage>
        </div>
      )}
      <div className={css['words']}>
        <Heading>{title}</Heading>
        <p>{detail}</p>
      </div>
      {children}
    </div>
  );
}
