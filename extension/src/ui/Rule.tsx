import css from './Rule.module.css';

/** A drawn line between two groups; nothing to those who listen. */
export function Rule() {
  return <div className={css['rule']} aria-hidden="true" />;
}
