import { type CSSProperties, type ReactNode, useRef } from 'react';
import css from './DayLine.module.css';
import { drawDayLine, type Hop, hopPath, type PlacedHop, type Span, timeToX } from './day-line-geometry.ts';
import type { Region } from './region.ts';
import { useWidth } from './use-width.ts';

export interface DayLineHop extends Hop {
  /** Hollow for a walk or a stand-up; filled in the region that a workout served. */
  readonly region: Region | null;
  /** "09:33 walk, 7 min": the drawing in words. */
  readonly label: string;
}

export interface DayLineTick {
  readonly at: number;
  readonly label: string;
}

export interface DayLineProps {
  /** Names the list that stands for the drawing. */
  readonly title: string;
  readonly hours: Span;
  readonly sitting: readonly Span[];
  readonly away: readonly Span[];
  readonly hops: readonly DayLineHop[];
  /** Further lines of the list: what the drawing shows without a hop. */
  readonly notes: readonly string[];
  readonly now: number | null;
  readonly ticks: readonly DayLineTick[];
  /** Stands over a line without any hop yet. */
  readonly emptyNote: string | null;
  readonly dayOff: boolean;
}

interface DayLineViewProps extends DayLineProps {
  readonly size: 'small' | 'large';
  /** Given: a hop can be opened, to correct what it records. */
  readonly onOpen?: (id: string) => void;
  /** Large only: a still of the figure over each hop, by the hop's id. */
  readonly thumbnails?: Readonly<Record<string, ReactNode>>;
}

/**
 * Sitting is a stroke, a break a hop of the same pen.
 *
 *        o      ●
 *   ━━━━╯ ╰━━━━╯ ╰━━ · · ━━━━◯──────────
 *   9    10    11    12   13    14    15
 */
export function DayLine({ size, onOpen, thumbnails, ...line }: DayLineViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, pens[size].expectedWidth);
  const drawn = width < LARGE_FROM_WIDTH ? 'small' : size;
  const pen = pens[drawn];
  const drawing = drawDayLine(line, { ...pen, width });
  const toX = timeToX(line.hours, { width, inset: pen.inset });
  const ticks = roomyTicks(line.ticks, width - 2 * pen.inset);

  return (
    <div ref={box} className={css['line']} data-size={drawn} data-thumbnails={thumbnails !== undefined || undefined}>
      <svg className={css['drawing']} width={width} height={pen.height} aria-hidden="true">
        <path className={css[line.dayOff ? 'ruled' : 'paper']} d={`M${pen.inset} ${pen.base}H${width - pen.inset}`} />
        {ticks.map((tick) => (
          <path key={tick.at} className={css['tick']} d={`M${toX(tick.at)} ${pen.base + pen.tick}v3`} />
        ))}
        {drawing.away.map((away) => (
          <path key={away.x1} className={css['away']} d={hopPath(away, pen.base, pen.awayTop)} />
        ))}
        {drawing.strokes.map(({ x1, x2 }) => (
          <path key={x1} className={css['sitting']} d={`M${x1} ${pen.base}H${x2 + 0.01}`} />
        ))}
        {drawing.hops.map((hop) => (
          <HopDrawing key={hop.id} hop={hop} size={drawn} />
        ))}
        {drawing.now !== null && <circle className={css['now']} cx={drawing.now} cy={pen.base} r={pen.nowRadius} />}
      </svg>
      <div className={css['ticks']} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick.at} style={at(toX(tick.at))}>
            {tick.label}
          </span>
        ))}
      </div>
      {line.emptyNote !== null && <p className={css['empty']}>{line.emptyNote}</p>}
      <ol className={css['words']} aria-label={line.title}>
        {drawing.hops.map((hop) => (
          <li key={hop.id} style={at((hop.x1 + hop.x2) / 2)}>
            {thumbnails?.[hop.id] !== undefined && (
              <span className={css['thumbnail']} aria-hidden="true">
                {thumbnails[hop.id]}
              </span>
            )}
            {onOpen === undefined ? (
              <span data-spoken="">{hop.label}</span>
            ) : (
              <button type="button" title={hop.label} aria-label={hop.label} onClick={() => onOpen(hop.id)} />
            )}
          </li>
        ))}
        {line.notes.map((note) => (
          <li key={note} data-spoken="">
            {note}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** px of the widest character of a label, and the least between two labels. */
const LABEL = { character: 6.5, between: 10 };

/** As many as have room beside one another: `14` takes less than `10:00 AM`. */
function roomyTicks(ticks: readonly DayLineTick[], room: number): readonly DayLineTick[] {
  const widest = Math.max(0, ...ticks.map(({ label }) => label.length)) * LABEL.character + LABEL.between;
  const apart = room / Math.max(1, ticks.length - 1);
  const every = Math.max(1, Math.ceil(widest / apart));
  return ticks.filter((_, index) => index % every === 0);
}

/** px. The large pen's hops are 38 wide: on less room than this a usual day of them would push one another about. */
const LARGE_FROM_WIDTH = 560;

/** px. The small one is the popup's, the large one the dashboard's. */
const pens = {
  small: {
    expectedWidth: 348,
    inset: 8,
    minHop: 19,
    penRadius: 2.5,
    height: 33,
    base: 22,
    top: 8,
    awayTop: 14,
    dot: 4.4,
    nowRadius: 6.5,
    tick: 8,
  },
  large: {
    expectedWidth: 980,
    inset: 12,
    minHop: 38,
    penRadius: 3.5,
    height: 50,
    base: 36,
    top: 12,
    awayTop: 18,
    dot: 7.6,
    nowRadius: 9,
    tick: 10,
  },
} as const;

function HopDrawing({ hop, size }: { readonly hop: PlacedHop<DayLineHop>; readonly size: 'small' | 'large' }) {
  const { base, top, dot } = pens[size];
  return (
    <>
      <path className={css['hop']} d={hopPath(hop, base, top)} />
      <circle
        className={css['dot']}
        data-region={hop.region ?? undefined}
        cx={(hop.x1 + hop.x2) / 2}
        cy={top}
        r={dot}
      />
    </>
  );
}

function at(x: number): CSSProperties {
  return { insetInlineStart: `${x}px` };
}
