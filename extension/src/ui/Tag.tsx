import type { ReactNode } from 'react';
import css from './Tag.module.css';

interface TagProps {
  /** `due`: look here now. `ok`: connected, saved. */
  readonly kind: 'due' | 'ok' | 'plain';
  readonly children: ReactNode;
}

export function Tag({ kind, children }: TagProps) {
  return (
    <span className={css['tag']} data-kind={kind}>
      {children}
    </span>
  );
}
