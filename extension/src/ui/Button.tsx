import { type ReactNode, useId } from 'react';
import css from './Button.module.css';

interface ButtonProps {
  readonly kind: 'primary' | 'outlined' | 'text';
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly icon?: ReactNode;
  /** Underway: the label stays, three dots follow it, a second press does nothing. */
  readonly busy?: boolean;
  /** Why it can't be pressed now, in words that are shown below it. */
  readonly offReason?: string | null;
  readonly type?: 'button' | 'submit';
  readonly shape?: 'pill';
  /** Text buttons only: set in soft ink, for the ways out that should not call. */
  readonly quiet?: boolean;
  /** What it acts on, heard after the label where several buttons bear the same one. */
  readonly about?: string;
  /** It unfolds something below it, and whether that is open. */
  readonly expanded?: boolean;
}

export function Button({
  kind,
  children,
  onClick,
  icon,
  busy = false,
  offReason = null,
  type = 'button',
  shape,
  quiet = false,
  about,
  expanded,
}: ButtonProps) {
  const reasonId = useId();
  const off = offReason !== null;
  const button = (
    // It stays focusable while off or busy, so that the reason can be found and focus is not lost.
    <button
      type={type}
      className={css['button']}
      data-kind={kind}
      data-shape={shape}
      data-quiet={quiet || undefined}
      aria-disabled={off || busy || undefined}
      aria-busy={busy || undefined}
      aria-expanded={expanded}
      aria-describedby={off ? reasonId : undefined}
      onClick={(event) => {
        if (off || busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {icon}
      <span>
        {children}
        {about !== undefined && <span data-spoken=""> {about}</span>}
      </span>
      {busy && (
        <span className={css['dots']} aria-hidden="true">
          ...
        </span>
      )}
    </button>
  );
  if (!off) return button;
  return (
    <span className={css['withReason']}>
      {button}
      <span id={reasonId} className={css['reason']}>
        {offReason}
      </span>
    </span>
  );
}
