import { type ReactNode, useId } from 'react';
import css from './Card.module.css';

interface CardProps {
  readonly title?: string;
  /** Read aloud where no title is drawn. */
  readonly label?: string;
  /** Beside the title, at the end. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A line around it and no shadow; never a card inside a card. */
export function Card({ title, label, aside, children }: CardProps) {
  const titleId = useId();
  return (
    <section className={css['card']} aria-label={label} aria-labelledby={title === undefined ? undefined : titleId}>
      {title !== undefined && (
        <header className={css['header']}>
          <h2 id={titleId}>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
