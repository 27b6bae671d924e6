import type { ReactNode } from 'react';
import css from './SettingRow.module.css';

interface SettingRowProps {
  readonly label: string;
  readonly reason?: string;
  /** The control; it names itself for those who hear it. */
  readonly children: ReactNode;
}

/** Label and reason at the start, control at the end; below one another where there is no room. */
export function SettingRow({ label, reason, children }: SettingRowProps) {
  return (
    <div className={css['row']}>
      <div className={css['words']}>
        <p className={css['label']}>{label}</p>
        {reason !== undefined && <p className={css['reason']}>{reason}</p>}
      </div>
      <div className={css['control']}>{children}</div>
    </div>
  );
}
