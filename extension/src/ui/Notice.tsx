import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { alertIcon, checkIcon, questionIcon } from './icons.ts';
import css from './Notice.module.css';

interface NoticeProps {
  /** `trouble` is for broken connections and the like, never for what a person did or left out. */
  readonly kind: 'trouble' | 'fine' | 'info';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

const icons = { trouble: alertIcon, fine: checkIcon, info: questionIcon };

export function Notice({ kind, children, action }: NoticeProps) {
  return (
    <div className={css['notice']} data-kind={kind} role="status">
      <Icon path={icons[kind]} />
      <div className={css['words']}>{children}</div>
      {action}
    </div>
  );
}
