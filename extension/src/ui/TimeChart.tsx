import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import css from './TimeChart.module.css';

export interface TimeChartPoint {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Null: nobody measured that day. The line has a gap there. */
  readonly value: number | null;
  /** The day as it is written, for the axis and the table. */
  readonly label: string;
  readonly valueLabel: string;
}

export interface TimeChartProps {
  /** What is measured: names the drawing and heads the table's column. */
  readonly name: string;
  readonly dateName: string;
  readonly tableName: string;
  readonly points: readonly TimeChartPoint[];
  /** Pencil for what comes from elsewhere, pen for what was recorded here. */
  readonly ink: 'pencil' | 'pen';
  readonly shape: 'bars' | 'line';
  /** The highest value of the axis; the data's own where null. */
  readonly most: number | null;
  readonly tickLabel: (value: number) => string;
}

/** A series over days: a drawing for the eye, and the same numbers as a table for everybody. */
export function TimeChart(props: TimeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    return element === null ? undefined : drawChart(element, props);
  }, [props]);
  return (
    <figure className={css['chart']}>
      <div ref={box} className={css['drawing']} data-ink={props.ink} role="img" aria-label={props.name} dir="ltr" />
      <details>
        <summary>{props.tableName}</summary>
        <div className={css['table']}>
          <table>
            <thead>
              <tr>
                <th scope="col">{props.dateName}</th>
                <th scope="col">{props.name}</th>
              </tr>
            </thead>
            <tbody>
              {props.points.toReversed().map((point) => (
                <tr key={point.day}>
                  <th scope="row">{point.label}</th>
                  <td>{point.valueLabel}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

const HEIGHT = 168;

/** Draws, and answers the way to take the drawing down. Redrawn when its room or the colours change. */
function drawChart(element: HTMLElement, { points, shape, most, tickLabel }: TimeChartProps): () => void {
  let plot: uPlot | null = null;
  const rightToLeft = document.documentElement.dir === 'rtl';

  function draw(): void {
    plot?.destroy();
    const style = getComputedStyle(element);
    const [stroke, faint, grid] = [style.color, style.caretColor, style.borderTopColor];
    const font = `500 12px ${style.fontFamily}`;
    const axis = { stroke: faint, font, ticks: { show: false } };
    const bars = uPlot.paths.bars?.({ size: [0.62, 22], radius: 0.3 });
    plot = new uPlot(
      {
        width: Math.max(element.clientWidth, 200),
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        select: { show: false, left: 0, top: 0, width: 0, height: 0 },
        scales: {
          x: { time: false, dir: rightToLeft ? -1 : 1, range: [-0.6, points.length - 0.4] },
          y: { range: (_, _least, greatest) => [0, most ?? Math.max(1, greatest ?? 1) * 1.08] },
        },
        axes: [
          {
            ...axis,
            grid: { show: false },
            space: 64,
            gap: 8,
            size: 30,
            values: (_, places) => places.map((place) => points[place]?.label ?? ''),
            incrs: [1, 2, 5, 7, 14, 28],
          },
          {
            ...axis,
            side: rightToLeft ? 1 : 3,
            grid: { stroke: grid, width: 1 },
            space: 40,
            size: 52,
            values: (_, values) => values.map(tickLabel),
          },
        ],
        series: [
          {},
          {
            stroke,
            width: shape === 'line' ? 2.5 : 0,
            points: { show: false },
            ...(shape === 'bars' && bars !== undefined && { paths: bars, fill: stroke }),
          },
        ],
      },
      [points.map((_, index) => index), points.map(({ value }) => value)],
      element,
    );
  }

  draw();
  const room = new ResizeObserver(draw);
  room.observe(element);
  const modes = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(forced-colors: active)')];
  for (const mode of modes) mode.addEventListener('change', draw);
  return () => {
    room.disconnect();
    for (const mode of modes) mode.removeEventListener('change', draw);
    plot?.destroy();
  };
}
