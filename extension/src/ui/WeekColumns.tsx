import css from './WeekColumns.module.css';

export interface WeekColumn {
  readonly key: string;
  readonly name: string;
  readonly filled: number;
  readonly holiday: boolean;
  /** The column in words. */
  readonly label: string;
}

const HIGH = [5, 4, 3, 2, 1];

/** Weeks side by side, each a stack of five: filled from below, dashed where the week was a holiday. */
export function WeekColumns({ columns }: { readonly columns: readonly WeekColumn[] }) {
  return (
    <ol className={css['columns']}>
      {columns.map((column) => (
        <li key={column.key} data-holiday={column.holiday || undefined} title={column.label}>
          <span className={css['stack']} aria-hidden="true">
            {HIGH.map((step) => (
              <span key={step} data-filled={step <= column.filled || undefined} />
            ))}
          </span>
          <span className={css['name']} aria-hidden="true">
            {column.name}
          </span>
          <span data-spoken="">{column.label}</span>
        </li>
      ))}
    </ol>
  );
}
