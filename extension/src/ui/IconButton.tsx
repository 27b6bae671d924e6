import { Icon } from './Icon.tsx';
import css from './IconButton.module.css';

interface IconButtonProps {
  /** Its accessible name and its tooltip. */
  readonly name: string;
  readonly path: string;
  readonly onClick: () => void;
  /** For a switch, e.g. sound: pressed or not. */
  readonly on?: boolean;
  readonly mirrored?: boolean;
  /** Round with a line, 48 px: the steps beside Pause. */
  readonly size?: 'large';
  /** Which edge the tooltip keeps to, where the button is near one. */
  readonly tooltip?: 'center' | 'start' | 'end';
  readonly off?: boolean;
}

export function IconButton({
  name,
  path,
  onClick,
  on,
  mirrored = false,
  size,
  tooltip = 'center',
  off = false,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={css['button']}
      data-size={size}
      aria-label={name}
      aria-pressed={on}
      aria-disabled={off || undefined}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      <Icon path={path} mirrored={mirrored} />
      <span className={css['tooltip']} data-align={tooltip} aria-hidden="true">
        {name}
      </span>
    </button>
  );
}
