import css from './Heatmap.module.css';

export interface HeatmapCell {
  readonly key: string;
  /** 0 nothing to 4 most; `off`: a day that asks for nothing; `none`: not part of the year. */
  readonly level: 0 | 1 | 2 | 3 | 4 | 'off' | 'none';
  readonly label: string;
}

interface HeatmapProps {
  /** Columns of seven, oldest first; each from the first day of the week. */
  readonly weeks: readonly (readonly HeatmapCell[])[];
  /** Over the column where a month begins. */
  readonly months: readonly { readonly column: number; readonly label: string }[];
  /** The drawing in words. */
  readonly lines: readonly string[];
  readonly name: string;
  readonly fewer: string;
  readonly more: string;
}

/** A year of days, darker where more was done. Read aloud by months, since nobody wants to hear 365 squares. */
export function Heatmap({ weeks, months, lines, name, fewer, more }: HeatmapProps) {
  const width = weeks.length * CELL;
  return (
    <div className={css['heatmap']}>
      <div className={css['scroll']}>
        <svg className={css['map']} viewBox={`0 0 ${width} ${TOP + 7 * CELL}`} aria-hidden="true">
          {months.map(({ column, label }) => (
            <text key={column} x={column * CELL} y="11">
              {label}
            </text>
          ))}
          {weeks.map((week, column) =>
            week.map((cell, row) =>
              cell.level === 'none' ? null : (
                <rect
                  key={cell.key}
                  data-level={cell.level}
                  x={column * CELL}
                  y={TOP + row * CELL}
                  width={CELL - 3}
                  height={CELL - 3}
                  rx="3"
                >
                  <title>{cell.label}</title>
                </rect>
              ),
            ),
          )}
        </svg>
      </div>
      <ul data-spoken="" aria-label={name}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={css['legend']} aria-hidden="true">
        {fewer}
        {([0, 1, 2, 3, 4] as const).map((level) => (
          <svg key={level} width="13" height="13" aria-hidden="true">
            <rect data-level={level} width="13" height="13" rx="3" />
          </svg>
        ))}
        {more}
      </p>
    </div>
  );
}

const CELL = 16;
const TOP = 18;
