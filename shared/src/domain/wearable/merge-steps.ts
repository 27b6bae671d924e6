import { entryOf } from '../../lib/group.ts';
import { sum } from '../../lib/sum.ts';
import type { SourceKey } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import type { DataSource, StepInterval } from './model.ts';
import { sourceRank } from './source-rank.ts';
import { type DaySteps, dayNumber, type StepsPart } from './wearable-day.ts';

//  watch   ▇▇▇▇▇▇▇·······▇▇▇▇▇▇      Time is cut into minutes. A minute belongs to the best source that covers it,
//  phone   ·····▇▇▇▇▇▇▇▇▇▇▇▇···      and to the local day of its record's own clock. A source with a total of the
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
  const parts = partsByDay([...totals, ...sums], sources);
  // Whoever gives a total is that total.
  const counts = (day: number, source: SourceKey) => !totals.get(day)?.has(source) && !parts.get(day)?.has(source);
  const order = (day: number) => sourceOrder(sums.get(day), sources);
  const unions = isAlone(samples) ? countedSums(sums, counts) : uniteMinutes(samples, counts, order);
  const latest = latestByDay(intervals);
  const merged = new Map<number, DaySteps>();
  for (const day of new Set([...totals.keys(), ...sums.keys(), ...unions.keys()])) {
    const steps = chooseSteps(totalsOf(day, totals, sums, parts, sources), unions.get(day), sources);
    const asOf = latest.get(day);
    if (steps !== null) merged.set(day, asOf === undefined ? steps : { ...steps, asOf });
  }
  return merged;
}

function latestByDay(intervals: readonly StepInterval[]): ReadonlyMap<number, EpochMs> {
  const latest = new Map<number, EpochMs>();
  for (const { resolution, revision, startTime, endTime, startOffsetMinutes } of intervals) {
    const day = dayNumber(endTime - 1, startOffsetMinutes);
    // A total ends with its day, and its revision, where that is a time, says how far the day had come.
    const at = resolution === 'day' && revision >= startTime ? Math.min(revision, endTime) : endTime;
    latest.set(day, Math.max(latest.get(day) ?? at, at));
  }
  return latest;
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
      addSteps(sums, day, source, (stepCount * shared) / (endTime - startTime));
    }
  }
  return sums;
}

function addSteps(to: ByDay, day: number, source: SourceKey, steps: number): void {
  const ofDay = entryOf(to, day, newBySource);
  ofDay.set(source, (ofDay.get(source) ?? 0) + steps);
}

/** On the days on which a provider tells what it merged itself, the sources that it merged. */
function partsByDay(
  days: Iterable<readonly [number, BySource]>,
  sources: ReadonlyMap<SourceKey, DataSource>,
): ReadonlyMap<number, ReadonlySet<SourceKey>> {
  const parts = new Map<number, Set<SourceKey>>();
  for (const [day, present] of days) {
    for (const key of present.keys()) {
      const merged = sources.get(key);
      if (!merged?.alreadyReconciled) continue;
      for (const { source, provider, alreadyReconciled } of sources.values()) {
        if (!alreadyReconciled && provider === merged.provider) entryOf(parts, day, () => new Set()).add(source);
      }
    }
  }
  return parts;
}

/** Best first: by device, then who counted more that day, then by name. */
function sourceOrder(sums: BySource | undefined, sources: ReadonlyMap<SourceKey, DataSource>) {
  return (a: SourceKey, b: SourceKey): number =>
    sourceRank(sources.get(a)) - sourceRank(sources.get(b)) ||
    (sums?.get(b) ?? 0) - (sums?.get(a) ?? 0) ||
    (a < b ? -1 : 1);
}

/** One source under one clock: no minute has a rival, so none need be looked at. Most days of most people. */
function isAlone(samples: readonly StepInterval[]): boolean {
  const [first] = samples;
  return samples.every(
    ({ source, startOffsetMinutes }) => source === first?.source && startOffsetMinutes === first.startOffsetMinutes,
  );
}

function countedSums(sums: ByDay, counts: (day: number, source: SourceKey) => boolean): ByDay {
  const counted: ByDay = new Map();
  for (const [day, ofDay] of sums) {
    for (const [source, steps] of ofDay) if (counts(day, source)) addSteps(counted, day, source, steps);
  }
  return counted;
}

/** One source's minutes of one UTC day under one of its clocks. */
interface MinuteTrack {
  readonly source: SourceKey;
  readonly offset: number;
  readonly steps: Float64Array;
  readonly covered: Uint8Array;
}

function uniteMinutes(
  samples: readonly StepInterval[],
  counts: (day: number, source: SourceKey) => boolean,
  order: (day: number) => (a: SourceKey, b: SourceKey) => number,
): ByDay {
  const united: ByDay = new Map();
  for (const [utcDay, ofDay] of groupByUtcDay(samples)) {
    const tracks = drawTracks(utcDay, ofDay);
    const owners: SourceKey[] = [];
    const bounds = boundsOf(tracks);
    for (const [index, from] of bounds.entries()) {
      const end = bounds[index + 1] ?? MINUTES_A_DAY;
      for (const { day, source, steps, covered } of bestFirst(utcDay * MINUTES_A_DAY + from, tracks, order)) {
        if (!counts(day, source)) continue;
        let own: number | null = null;
        for (let minute = from; minute < end; minute++) {
          if (covered[minute] === 0) continue;
          // Whoever comes first has it, with all its clocks.
          owners[minute] ??= source;
          if (owners[minute] === source) own = (own ?? 0) + (steps[minute] as number);
        }
        if (own !== null) addSteps(united, day, source, own);
      }
    }
  }
  return united;
}

/** Where no clock passes midnight, every track is of one local day, and who is better than whom stays as it is. */
function boundsOf(tracks: readonly MinuteTrack[]): readonly number[] {
  const midnights = tracks.map(({ offset }) => ((-offset % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY);
  return [...new Set([0, ...midnights])].sort((a, b) => a - b);
}

/** Under two clocks tracks can lie in two days; then their places are of two orders, and the name settles a tie. */
function bestFirst(
  utcMinute: number,
  tracks: readonly MinuteTrack[],
  order: (day: number) => (a: SourceKey, b: SourceKey) => number,
): readonly (MinuteTrack & { readonly day: number })[] {
  const sources = tracks.map(({ source }) => source);
  const placed = tracks.map((track) => {
    const day = dayNumber(minutes(utcMinute), track.offset);
    return { ...track, day, place: sources.toSorted(order(day)).indexOf(track.source) };
  });
  return placed.sort((a, b) => a.place - b.place || (a.source < b.source ? -1 : 1));
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
function drawTracks(utcDay: number, samples: readonly StepInterval[]): readonly MinuteTrack[] {
  const tracks = new Map<string, MinuteTrack>();
  const midnight = utcDay * minutes(MINUTES_A_DAY);
  for (const { source, startTime, endTime, stepCount, startOffsetMinutes } of samples) {
    const offset = startOffsetMinutes ?? 0;
    const track = entryOf(tracks, `${source} ${offset}`, () => ({
      source,
      offset,
      steps: new Float64Array(MINUTES_A_DAY),
      covered: new Uint8Array(MINUTES_A_DAY),
    }));
    const from = Math.max(0, startTime - midnight);
    const to = Math.min(minutes(MINUTES_A_DAY), endTime - midnight);
    const stepsPerMs = stepCount / (endTime - startTime);
    for (let minute = Math.floor(from / minutes(1)); minute * minutes(1) < to; minute++) {
      const shared = Math.min(to, minutes(minute + 1)) - Math.max(from, minutes(minute));
      track.steps[minute] = (track.steps[minute] as number) + stepsPerMs * shared;
      track.covered[minute] = 1;
    }
  }
  return [...tracks.values()];
}

/** The totals that compete on a day: those that are no part of another, and what a merged stream adds up to. */
function totalsOf(
  day: number,
  totals: ByDay,
  sums: ByDay,
  parts: ReadonlyMap<number, ReadonlySet<SourceKey>>,
  sources: ReadonlyMap<SourceKey, DataSource>,
): readonly (readonly [SourceKey, number])[] {
  const told = totals.get(day) ?? newBySource();
  const isMerged = (source: SourceKey) => sources.get(source)?.alreadyReconciled && !told.has(source);
  return [
    ...[...told].filter(([source]) => !parts.get(day)?.has(source)),
    ...[...(sums.get(day) ?? [])].filter(([source]) => isMerged(source)),
  ];
}

function chooseSteps(
  totals: readonly (readonly [SourceKey, number])[],
  union: BySource | undefined,
  sources: ReadonlyMap<SourceKey, DataSource>,
): DaySteps | null {
  const order = sourceOrder(undefined, sources);
  const [greatest] = [...totals].sort(([a, countA], [b, countB]) => countB - countA || order(a, b));
  const unionSteps = sum([...(union?.values() ?? [])]);
  if (greatest === undefined && union === undefined) return null;
  if (greatest !== undefined && wholeSteps(greatest[1]) >= wholeSteps(unionSteps)) {
    const [source, steps] = greatest;
    const { deviceType = 'unknown', alreadyReconciled = false } = sources.get(source) ?? {};
    const unionOfOthers = wholeSteps(unionSteps);
    const explanation = { kind: 'total', source, deviceType, alreadyReconciled, unionOfOthers } as const;
    return { stepCount: wholeSteps(steps), explanation };
  }
  const inOrder = [...(union ?? [])].sort(([a], [b]) => order(a, b));
  return { stepCount: wholeSteps(unionSteps), explanation: { kind: 'union', parts: wholeParts(inOrder, sources) } };
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
    const stepCount = wholeSteps(exact) - shown;
    shown += stepCount;
    return { source, deviceType: sources.get(source)?.deviceType ?? 'unknown', stepCount };
  });
}

/**
 * One day's steps come out a trillionth apart by how they were added up, by minute or by interval; without the margin, half a
 * step would be rounded up one way and down the other, and two devices would show two numbers.
 */
function wholeSteps(steps: number): number {
  return Math.round(steps + 1e-6);
}

function newBySource(): BySource {
  return new Map();
}
