import css from './BreathingCircle.module.css';

/** Stands on the stage where a figure is missing. */
export function BreathingCircle() {
  return (
    <svg className={css['circle']} viewBox="0 0 96 96" aria-hidden="true">
      <circle cx="48" cy="48" r="44" />
      <circle cx="48" cy="48" r="28" />
    </svg>
  );
}
