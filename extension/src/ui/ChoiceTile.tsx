import css from './ChoiceTile.module.css';
import { Icon } from './Icon.tsx';
import { checkIcon } from './icons.ts';

interface ChoiceTileProps {
  readonly label: string;
  readonly detail?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Given: one of a group of which a single one is on. */
  readonly group?: string;
}

export function ChoiceTile({ label, detail, on, onChange, group }: ChoiceTileProps) {
  return (
    <label className={css['tile']}>
      <input
        type={group === undefined ? 'checkbox' : 'radio'}
        name={group}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={css['words']}>
        {label}
        {detail !== undefined && <span className={css['detail']}>{detail}</span>}
      </span>
      {on && <Icon path={checkIcon} />}
    </label>
  );
}
