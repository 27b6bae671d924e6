import css from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly off?: boolean;
}

export function Switch({ label, on, onChange, off = false }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      disabled={off}
      className={css['switch']}
      onClick={() => onChange(!on)}
    >
      <span className={css['knob']} />
    </button>
  );
}
