/** Any unit that grows with time; the line only asks for proportions. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Hop extends Span {
  readonly id: string;
}

export interface DayLineTimes<H extends Hop> {
  readonly hours: Span;
  readonly sitting: readonly Span[];
  readonly away: readonly Span[];
  readonly hops: readonly H[];
  readonly now: number | null;
}

export interface DayLineSize {
  readonly width: number;
  /** Free room at both ends, for half a ring and half a label. */
  readonly inset: number;
  /** A hop is never narrower, however short the break: it must stay seen and hit. */
  readonly minHop: number;
  /** Half of the pen's width: round caps reach that far over the ends of a stroke. */
  readonly penRadius: number;
}

export interface Segment {
  readonly x1: number;
  readonly x2: number;
}

export type PlacedHop<H extends Hop> = H & Segment;

export interface DayLineDrawing<H extends Hop> {
  readonly strokes: readonly Segment[];
  readonly away: readonly Segment[];
  readonly hops: readonly PlacedHop<H>[];
  readonly now: number | null;
}

/** Where everything lies, left to right, in px; right to left is the mirror of the finished drawing. */
export function drawDayLine<H extends Hop>(times: DayLineTimes<H>, size: DayLineSize): DayLineDrawing<H> {
  const toX = timeToX(times.hours, size);
  const now = times.now === null ? null : toX(times.now);
  const end = now ?? size.width - size.inset;
  const hops = placeHops(times.hops, toX, { min: size.minHop, from: size.inset, to: end });
  const away = times.away.map((span) => toSegment(span, toX)).filter(isSeen);
  const strokes = times.sitting
    .map((span) => toSegment(span, toX))
    .flatMap((stroke) => cutOut(stroke, [...hops, ...away]))
    .map((stroke) => shorten(stroke, size.penRadius))
    .filter((stroke) => stroke !== null);
  return { strokes, away, hops, now };
}

/** A bell from foot to foot; the dot sits at its top. */
export function hopPath({ x1, x2 }: Segment, base: number, top: number): string {
  const middle = (x1 + x2) / 2;
  const foot = (x2 - x1) * 0.3;
  const shoulder = (x2 - x1) * 0.24;
  return (
    `M${round(x1)} ${base}C${round(x1 + foot)} ${base} ${round(middle - shoulder)} ${top} ${round(middle)} ${top}` +
    `S${round(x2 - foot)} ${base} ${round(x2)} ${base}`
  );
}

export function timeToX(hours: Span, { width, inset }: Pick<DayLineSize, 'width' | 'inset'>): (time: number) => number {
  const scale = (width - 2 * inset) / Math.max(hours.end - hours.start, 1);
  return (time) => inset + (Math.min(Math.max(time, hours.start), hours.end) - hours.start) * scale;
}

/** Each hop keeps its middle where there is room; neighbours are moved apart, and back again at the pen's tip. */
function placeHops<H extends Hop>(
  hops: readonly H[],
  toX: (time: number) => number,
  { min, from, to }: { min: number; from: number; to: number },
): readonly PlacedHop<H>[] {
  const sorted = [...hops].sort((a, b) => a.start - b.start);
  const room = Math.max(to - from, 0);
  const least = Math.min(min, room / Math.max(sorted.length, 1));
  const widths = sorted.map((hop) => Math.max(toX(hop.end) - toX(hop.start), least));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shrink = total > room && total > 0 ? room / total : 1;

  let leftEdge = from;
  const placed = sorted.map((hop, index) => {
    const width = (widths[index] ?? least) * shrink;
    const x1 = Math.max((toX(hop.start) + toX(hop.end)) / 2 - width / 2, leftEdge);
    leftEdge = x1 + width;
    return { ...hop, x1, x2: x1 + width };
  });
  let rightEdge = to;
  return placed
    .toReversed()
    .map((hop) => {
      const width = hop.x2 - hop.x1;
      const x2 = Math.min(hop.x2, rightEdge);
      rightEdge = x2 - width;
      return { ...hop, x1: rightEdge, x2 };
    })
    .toReversed();
}

function toSegment(span: Span, toX: (time: number) => number): Segment {
  return { x1: toX(span.start), x2: toX(span.end) };
}

function isSeen({ x1, x2 }: Segment): boolean {
  return x2 - x1 > 1;
}

function cutOut(stroke: Segment, holes: readonly Segment[]): readonly Segment[] {
  return holes.reduce<readonly Segment[]>(
    (rest, hole) =>
      rest.flatMap((part) => [
        ...(hole.x1 > part.x1 ? [{ x1: part.x1, x2: Math.min(part.x2, hole.x1) }] : []),
        ...(hole.x2 < part.x2 ? [{ x1: Math.max(part.x1, hole.x2), x2: part.x2 }] : []),
      ]),
    [stroke],
  );
}

/** Leaves room for the round caps; what is only just too short becomes a dot of the pen, less than half a dot nothing. */
function shorten({ x1, x2 }: Segment, penRadius: number): Segment | null {
  if (x2 - x1 < penRadius) return null;
  const middle = (x1 + x2) / 2;
  return { x1: Math.min(x1 + penRadius, middle), x2: Math.max(x2 - penRadius, middle) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
