import type { ReactNode } from 'react';
import css from './Stage.module.css';

interface StageProps {
  /** The figure, or what stands in for it. */
  readonly children: ReactNode;
  /** px at a root of 16: 264 in a session, 238 for a nudge, 124 in the idle popup. */
  readonly height: number;
  /** Rounded all round (`card`), or running to the edges of what holds it. */
  readonly edge: 'card' | 'bleed';
  readonly corner?: { readonly side: 'start' | 'end'; readonly content: ReactNode };
}

/** Dotted paper: the only dots of the interface. */
export function Stage({ children, height, edge, corner }: StageProps) {
  return (
    <div className={css['stage']} data-edge={edge} style={{ blockSize: `${height}px` }}>
      {children}
      {corner !== undefined && (
        <div className={css['corner']} data-side={corner.side}>
          {corner.content}
        </div>
      )}
    </div>
  );
}
