import type { CSSProperties } from 'react';

/** Hands a share of 0 to 1 to the style sheet, which cuts the bar from the side that its text begins on. */
export function shareStyle(share: number): CSSProperties {
  return { '--share': Math.min(Math.max(share, 0), 1) } as CSSProperties;
}
