import type { EpochMs, Ms } from '../time/instant.ts';
import type { AnyFact } from './fact.ts';

/** What is known of how a day was sat, and no more: what nobody saw is a gap, neither sitting nor rest. */
export interface SittingTruth {
  /** Sits that ended with a break: moved, away, or asleep; not those that a closed browser cut off. */
  readonly boutsBroken: number;
  /** The running one too; null where nothing was sat. */
  readonly longest: { readonly startTime: EpochMs; readonly endTime: EpochMs; readonly ms: Ms } | null;
  readonly time: Readonly<Record<SittingState, Ms>>;
  /** From the first thing known to the last, in order, without holes. */
  readonly spans: readonly StateSpan[];
}

/** In the order in which one wins where two overlap. */
export const SITTING_STATES = ['moving', 'away', 'sitting', 'gap'] as const;

export type SittingState = (typeof SITTING_STATES)[number];

export interface StateSpan {
  readonly state: SittingState;
  readonly startTime: EpochMs;
  readonly endTime: EpochMs;
}

/** The bout that has not ended yet. */
export interface RunningBout {
  readonly startTime: EpochMs;
  readonly endTime: EpochMs;
  /** Sat in it; less than its length where the person was away for a moment. */
  readonly ms: Ms;
}

/** `entries`: one local day, or several. */
export function sittingTruth(entries: readonly AnyFact[], running: RunningBout | null = null): SittingTruth {
  const bouts = [...entries.flatMap(boutOf), ...(running === null ? [] : [running])];
  const longest = bouts.toSorted((a, b) => b.ms - a.ms)[0] ?? null;
  const spans = joinSpans([
    ...bouts.map(({ startTime, endTime }): StateSpan => ({ state: 'sitting', startTime, endTime })),
    ...entries.flatMap(otherSpan),
  ]);
  const time = { moving: 0, away: 0, sitting: 0, gap: 0 };
  for (const { state, startTime, endTime } of spans) time[state] += endTime - startTime;
  // Within a bout, moments away are not drawn, and not sat either.
  const moments = bouts.reduce((sum, { startTime, endTime, ms }) => sum + Math.max(0, endTime - startTime - ms), 0);
  const awayWithin = Math.min(moments, time.sitting);
  return {
    boutsBroken: entries.filter((fact) => fact.type === 'bout' && fact.value.endedBy !== 'closed').length,
    longest: longest === null || longest.ms <= 0 ? null : longest,
    time: { ...time, sitting: time.sitting - awayWithin, away: time.away + awayWithin },
    spans,
  };
}

function boutOf(fact: AnyFact): readonly RunningBout[] {
  if (fact.type !== 'bout') return [];
  return [{ startTime: fact.startTime, endTime: fact.value.endTime, ms: fact.value.seconds * 1_000 }];
}

function otherSpan(fact: AnyFact): readonly StateSpan[] {
  const { startTime } = fact;
  if (fact.type === 'session') {
    return [{ state: 'moving', startTime, endTime: startTime + fact.value.seconds * 1_000 }];
  }
  if (fact.type !== 'credit') return [];
  const state = fact.value.cause === 'steps' ? 'moving' : 'away';
  return [{ state, startTime, endTime: fact.value.endTime }];
}

/** Cut at every edge; of what overlaps the first state of the list stays, and what nothing covers is a gap. */
function joinSpans(found: readonly StateSpan[]): readonly StateSpan[] {
  const real = found.filter(({ startTime, endTime }) => endTime > startTime);
  const edges = [...new Set(real.flatMap(({ startTime, endTime }) => [startTime, endTime]))].sort((a, b) => a - b);
  const joined: StateSpan[] = [];
  for (const [index, startTime] of edges.entries()) {
    const endTime = edges[index + 1];
    if (endTime === undefined) break;
    const covering = real.filter((span) => span.startTime <= startTime && span.endTime >= endTime);
    const state = SITTING_STATES.find((one) => covering.some((span) => span.state === one)) ?? 'gap';
    const last = joined.at(-1);
    if (last?.state === state) joined[joined.length - 1] = { ...last, endTime };
    else joined.push({ state, startTime, endTime });
  }
  return joined;
}
