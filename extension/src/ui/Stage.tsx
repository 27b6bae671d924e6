import type { CSSProperties, ReactNode } from 'react';
import css from './Stage.module.css';

interface StageProps {
  /** The figure, or what stands in for it. */
  readonly children: ReactNode;
  /** px at a root of 16: 264 in a session, 238 for a nudge, 124 in the idle popup. */
  readonly height: number;
  /** The same where the page is under 640 px high, as a toolbar popup is. */
  readonly shortHeight?: number;
  /** Rounded all round (`card`), or running to the edges of what holds it. */
  readonly edge: 'card' | 'bleed';
  readonly corner?: { readonly side: 'start' | 'end'; readonly content: ReactNode };
}

/** Dotted paper: the only dots of the interface. */
export function Stage({ children, height, shortHeight = height, edge, corner }: StageProps) {
  return (
    <div className={css['stage']} data-edge={edge} style={heightStyle(height, shortHeight)}>
      {children}
      {corner !== undefined && (
        <div className={css['corner']} data-side={corner.side}>
          {corner.content}
        </div>
      )}
    </div>
  );
}

function heightStyle(height: number, shortHeight: number): CSSProperties {
  return { '--stage-height': `${height}px`, '--stage-height-short': `${shortHeight}px` } as CSSProperties;
}
