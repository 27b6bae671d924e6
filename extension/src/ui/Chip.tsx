import type { ReactNode } from 'react';
import css from './Chip.module.css';
import { Icon } from './Icon.tsx';
import { checkIcon } from './icons.ts';

interface ChipProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Given: a choice that is on or off. Left out: a plain act. */
  readonly on?: boolean;
  readonly off?: boolean;
}

export function Chip({ children, onClick, on, off = false }: ChipProps) {
  return (
    <button type="button" className={css['chip']} aria-pressed={on} disabled={off} onClick={onClick}>
      {on === true && <Icon path={checkIcon} />}
      {children}
    </button>
  );
}
