import css from './ChoiceTile.module.css';
import { Icon } from './Icon.tsx';
import { checkIcon } from './icons.ts';

interface TapTileProps {
  readonly label: string;
  readonly on: boolean;
  readonly onTap: () => void;
}

/** A choice that acts at once. A button, no radio: among radios the arrow keys would choose on the way to the one that is meant. */
export function TapTile({ label, on, onTap }: TapTileProps) {
  return (
    <button type="button" className={css['tile']} aria-pressed={on} onClick={onTap}>
      {label}
      {on && <Icon path={checkIcon} />}
    </button>
  );
}
