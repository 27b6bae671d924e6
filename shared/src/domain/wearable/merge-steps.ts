import { entryOf } from '../../lib/group.ts';
import type { SourceKey } from '../log/fact.ts';
import { minutes } from '../time/instant.ts';
import type { DataSource, StepInterval } from './model.ts';
import { sourceRank } from './source-rank.ts';
import { type DaySteps, dayNumber, type StepsPart } from './wearable-day.ts';

//  watch   ▇▇▇▇▇▇▇·······▇▇▇▇▇▇      Time is cut into minutes. A minute belongs to the best source that covers it,
//  phone   ·····▇▇▇▇▇▇▇▇▇▇▇▇···      and to the local day of that source's own clock. A source with a total of the
//  day     wwwwwwwppppppwwwwwwww      day is that total, never its samples as well; totals compete, nothing is added.

/**
 * Steps of every local day that the intervals touch, by day number.
 * A reconciled source (already merged by its provider) replaces the other sources of its provider on its days.
 */
export function mergeSteps(
  intervals: readonly StepInterval[],
  sources: ReadonlyMap<SourceKey, DataSource>,
): ReadonlyMap<number, DaySteps> {
  const samples = intervals.filter((interval) => interval.resolution !== 'day');
  const totals = greatestTotals(intervals.filter((interval) => interval.resolution === 'day'));
  const sums = sumsBySource(samples);
  const replaced = replacedSources(totals, sums, sources);
  const order = (day: number) => sourceOrder(sums.get(day), sources);
  const counts = (day: number, source: SourceKey) => !replaced.get(day)?.has(source);
  const unions = isAlone(samples) ? countedSums(sums, counts) : uniteMinutes(samples, counts, order);
  const merged = new Map<number, DaySteps>();
  for (const day of new Set([...totals.keys(), ...sums.keys(), ...unions.keys()])) {
    const steps = chooseSteps(totalCandidates(day, totals, sums, replaced, sources), unions.get(day), sources);
    if (steps !== null) merged.set(day, steps);
  }
  return merged;
}

const MINUTES_A_DAY = 1_440;

type BySource = Map<SourceKey, number>;
type ByDay = Map<number, BySource>;

function greatestTotals(totals: readonly StepInterval[]): ByDay {
  const greatest: ByDay = new Map();
  for (const { source, startTime, startOffsetMinutes, stepCount } of totals) {
    const ofDay = entryOf(greatest, dayNumber(startTime, startOffsetMinutes), newBySource);
    ofDay.set(source, Math.max(ofDay.get(source) ?? 0, stepCount));
  }
  return greatest;
}

function sumsBySource(samples: readonly StepInterval[]): ByDay {
  const sums: ByDay = new Map();
  for (const { source, startTime, endTime, startOffsetMinutes, stepCount } of samples) {
    const last = dayNumber(endTime - 1, startOffsetMinutes);
    for (let day = dayNumber(startTime, startOffsetMinutes); day <= last; day++) {
      const midnight = minutes(day * MINUTES_A_DAY - (startOffsetMinutes ?? 0));
      const shared = Math.min(endTime, midnight + minutes(MINUTES_A_DAY)) - Math.max(startTime, midnight);
      const ofDay = entryOf(sums, day, newBySource);
      ofDay.set(source, (ofDay.get(source) ?? 0) + (stepCount * shared) / (endTime - startTime));
    }
  }
  return sums;
}

/** Whose samples don't count on a day: those with a total of their own, and the parts of a reconciled stream or total. */
function replacedSources(
  totals: ByDay,
  sums: ByDay,
  sources: ReadonlyMap<SourceKey, DataSource>,
): ReadonlyMap<number, ReadonlySet<SourceKey>> {
  const replaced = new Map<number, Set<SourceKey>>();
  for (const day of new Set([...totals.keys(), ...sums.keys()])) {
    const withTotal = [...(totals.get(day)?.keys() ?? [])];
    const present = new Set([...withTotal, ...(sums.get(day)?.keys() ?? [])]);
    const reconciled = new Set<string>();
    for (const key of present) {
      const source = sources.get(key);
      if (source?.alreadyReconciled) reconciled.add(source.provider);
    }
    const ofDay = new Set(withTotal);
    for (const [key, source] of sources) {
      if (!source.alreadyReconciled && reconciled.has(source.provider)) ofDay.add(key);
    }
    replaced.set(day, ofDay);
  }
  return replaced;
}

/** Best first: by device, then who counted more that day, then by name. */
function sourceOrder(sums: BySource | undefined, sources: ReadonlyMap<SourceKey, DataSource>) {
  return (a: SourceKey, b: SourceKey): number =>
    sourceRank(sources.get(a)) - sourceRank(sources.get(b)) ||
    (sums?.get(b) ?? 0) - (sums?.get(a) ?? 0) ||
    (a < b ? -1 : 1);
}

/** One source under one clock: no minute has a rival, so none need be looked at. Most days of most people. */
function isAlone([first, ...others]: readonly StepInterval[]): boolean {
  return others.every(
    ({ source, startOffsetMinutes }) => source === first?.source && startOffsetMinutes === first.startOffsetMinutes,
  );
}

function countedSums(sums: ByDay, counts: (day: number, source: SourceKey) => boolean): ByDay {
  const counted: ByDay = new Map();
  for (const [day, ofDay] of sums) {
    for (const [source, steps] of ofDay) if (counts(day, source)) entryOf(counted, day, newBySource).set(source, steps);
  }
  return counted;
}

/** One source's minutes of one UTC day. */
interface MinuteTrack {
  readonly steps: Float64Array;
  readonly covered: Uint8Array;
  readonly offsets: Int16Array;
}

function uniteMinutes(
  samples: readonly StepInterval[],
  counts: (day: number, source: SourceKey) => boolean,
  order: (day: number) => (a: SourceKey, b: SourceKey) => number,
): ByDay {
  const united: ByDay = new Map();
  for (const [utcDay, ofDay] of groupByUtcDay(samples)) {
    const tracks = drawTracks(utcDay, ofDay);
    // A UTC day holds minutes of two local days at most three ways; each local day has its own order of sources.
    const orders = new Map<number, readonly SourceKey[]>();
    for (let minute = 0; minute < MINUTES_A_DAY; minute++) {
      const best = bestSource(minute, utcDay, tracks, counts, orders, order);
      if (best === null) continue;
      const ofLocalDay = entryOf(united, best.day, newBySource);
      ofLocalDay.set(best.source, (ofLocalDay.get(best.source) ?? 0) + best.steps);
    }
  }
  return united;
}

function groupByUtcDay(samples: readonly StepInterval[]): ReadonlyMap<number, readonly StepInterval[]> {
  const groups = new Map<number, StepInterval[]>();
  for (const sample of samples) {
    const last = Math.floor((sample.endTime - 1) / minutes(MINUTES_A_DAY));
    for (let day = Math.floor(sample.startTime / minutes(MINUTES_A_DAY)); day <= last; day++) {
      entryOf(groups, day, () => []).push(sample);
    }
  }
  return groups;
}

/** An interval spreads its steps evenly over the time it takes. */
function drawTracks(utcDay: number, samples: readonly StepInterval[]): ReadonlyMap<SourceKey, MinuteTrack> {
  const tracks = new Map<SourceKey, MinuteTrack>();
  const midnight = utcDay * minutes(MINUTES_A_DAY);
  for (const { source, startTime, endTime, stepCount, startOffsetMinutes } of samples) {
    const track = entryOf(tracks, source, () => ({
      steps: new Float64Array(MINUTES_A_DAY),
      covered: new Uint8Array(MINUTES_A_DAY),
      offsets: new Int16Array(MINUTES_A_DAY),
    }));
    const from = Math.max(0, startTime - midnight);
    const to = Math.min(minutes(MINUTES_A_DAY), endTime - midnight);
    const stepsPerMs = stepCount / (endTime - startTime);
    for (let minute = Math.floor(from / minutes(1)); minute * minutes(1) < to; minute++) {
      const shared = Math.min(to, minutes(minute + 1)) - Math.max(from, minutes(minute));
      track.steps[minute] = (track.steps[minute] as number) + stepsPerMs * shared;
      track.covered[minute] = 1;
      track.offsets[minute] = startOffsetMinutes ?? 0;
    }
  }
  return tracks;
}

function bestSource(
  minute: number,
  utcDay: number,
  tracks: ReadonlyMap<SourceKey, MinuteTrack>,
  counts: (day: number, source: SourceKey) => boolean,
  orders: Map<number, readonly SourceKey[]>,
  order: (day: number) => (a: SourceKey, b: SourceKey) => number,
): { readonly source: SourceKey; readonly day: number; readonly steps: number } | null {
  let best: { source: SourceKey; day: number; steps: number; place: number } | null = null;
  for (const [source, track] of tracks) {
    if (track.covered[minute] === 0) continue;
    const day = dayNumber((utcDay * MINUTES_A_DAY + minute) * minutes(1), track.offsets[minute] as number);
    if (!counts(day, source)) continue;
    const place = entryOf(orders, day, () => [...tracks.keys()].sort(order(day))).indexOf(source);
    // Under two clocks one minute can lie in two days; then the places are of two orders, and the name settles a tie.
    if (best === null || place < best.place || (place === best.place && source < best.source)) {
      best = { source, day, steps: track.steps[minute] as number, place };
    }
  }
  return best;
}

interface Total {
  readonly source: SourceKey;
  readonly stepCount: number;
}

/** The totals that compete on a day: the day totals of sources that nobody replaced, and what a reconciled stream adds up to. */
function totalCandidates(
  day: number,
  totals: ByDay,
  sums: ByDay,
  replaced: ReadonlyMap<number, ReadonlySet<SourceKey>>,
  sources: ReadonlyMap<SourceKey, DataSource>,
): readonly Total[] {
  const candidates: Total[] = [];
  const ofDay = totals.get(day) ?? new Map<SourceKey, number>();
  const reconciledProviders = new Set<string>();
  for (const key of [...ofDay.keys(), ...(sums.get(day)?.keys() ?? [])]) {
    const source = sources.get(key);
    if (source?.alreadyReconciled) reconciledProviders.add(source.provider);
  }
  for (const [source, stepCount] of ofDay) {
    const known = sources.get(source);
    const isPart = known !== undefined && !known.alreadyReconciled && reconciledProviders.has(known.provider);
    if (!isPart) candidates.push({ source, stepCount });
  }
  for (const [source, stepCount] of sums.get(day) ?? []) {
    const isReplaced = replaced.get(day)?.has(source);
    if (sources.get(source)?.alreadyReconciled && !isReplaced) candidates.push({ source, stepCount });
  }
  return candidates;
}

function chooseSteps(
  candidates: readonly Total[],
  union: BySource | undefined,
  sources: ReadonlyMap<SourceKey, DataSource>,
): DaySteps | null {
  const order = sourceOrder(undefined, sources);
  const [greatest] = [...candidates].sort((a, b) => b.stepCount - a.stepCount || order(a.source, b.source));
  const unionSteps = [...(union?.values() ?? [])].reduce((sum, steps) => sum + steps, 0);
  if (greatest === undefined && union === undefined) return null;
  if (greatest !== undefined && Math.round(greatest.stepCount) >= Math.round(unionSteps)) {
    const explanation = {
      kind: 'total',
      source: greatest.source,
      deviceType: sources.get(greatest.source)?.deviceType ?? 'unknown',
      alreadyReconciled: sources.get(greatest.source)?.alreadyReconciled ?? false,
      unionOfOthers: Math.round(unionSteps),
    } as const;
    return { stepCount: Math.round(greatest.stepCount), explanation };
  }
  const inOrder = [...(union ?? [])].sort(([a], [b]) => order(a, b));
  return { stepCount: Math.round(unionSteps), explanation: { kind: 'union', parts: wholeParts(inOrder, sources) } };
}

/** Whole steps whose sum is the rounded sum: each part is what the rounded running total grew by. */
function wholeParts(
  parts: readonly (readonly [SourceKey, number])[],
  sources: ReadonlyMap<SourceKey, DataSource>,
): readonly StepsPart[] {
  let exact = 0;
  let shown = 0;
  return parts.map(([source, steps]) => {
    exact += steps;
    const stepCount = Math.round(exact) - shown;
    shown += stepCount;
    return { source, deviceType: sources.get(source)?.deviceType ?? 'unknown', stepCount };
  });
}

function newBySource(): BySource {
  return new Map();
}
