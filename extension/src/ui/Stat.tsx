import css from './Stat.module.css';

export interface StatProps {
  /** `–` where it is not known; then `note` says why. */
  readonly value: string;
  readonly unit?: string;
  readonly label: string;
  /** Why there is no value, or how old it is. */
  readonly note?: string;
  readonly size?: 'small' | 'large';
}

/** One number and what it counts. Read as "5 breaks", so the pair is one term and one description. */
export function Stat({ value, unit = '', label, note, size = 'small' }: StatProps) {
  return (
    <div className={css['stat']} data-size={size}>
      <dt className={css['label']}>{label}</dt>
      <dd className={css['figure']}>
        <span className={css['value']}>{value}</span>
        {unit !== '' && <span className={css['unit']}> {unit}</span>}
      </dd>
      {note !== undefined && <dd className={css['note']}>{note}</dd>}
    </div>
  );
}
