import * as v from 'valibot';
import { groupBy } from '../../lib/group.ts';
import type { AnyFact, Fact, SourceKey } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import type { StepsSeen } from './signals.ts';

/** A source's own total of a day, as one payload told it. Plain JSON: kept until the next payload, to tell the rise. */
export interface StepTotal {
  readonly source: SourceKey;
  /** The day's start. */
  readonly startTime: EpochMs;
  readonly count: number;
  /** When it stood so. */
  readonly at: EpochMs;
}

const totalsSchema = v.array(
  v.object({
    source: v.custom<SourceKey>((value) => typeof value === 'string'),
    startTime: v.number(),
    count: v.number(),
    at: v.number(),
  }),
);

/** As they were kept; none where that can't be read. */
export function parseStepTotals(stored: unknown): readonly StepTotal[] {
  const parsed = v.safeParse(totalsSchema, stored);
  return parsed.success ? parsed.output : [];
}

/** What ended longer ago says nothing about this moment. */
const RECENT = minutes(10);

/**
 * The steps of the last ten minutes that began since then, by the source that counted the most: two that a person carries
 * see the same walk.
 */
export function sampledSteps(facts: readonly AnyFact[], since: EpochMs, now: EpochMs): StepsSeen | null {
  const recent = facts.filter(
    (fact): fact is Fact<'stepInterval'> =>
      fact.type === 'stepInterval' &&
      fact.value.resolution !== 'day' &&
      fact.startTime >= since &&
      fact.value.endTime > now - RECENT &&
      fact.value.endTime <= now,
  );
  const walks = [...groupBy(recent, ({ value }) => `${value.source} ${value.resolution}`).values()].map(
    (walk): StepsSeen => ({
      kind: 'sample',
      count: walk.reduce((sum, { value }) => sum + value.stepCount, 0),
      from: Math.min(...walk.map(({ startTime }) => startTime)),
      to: Math.max(...walk.map(({ value }) => value.endTime)),
    }),
  );
  return largest(walks);
}

/** The day totals among the facts that say when they stood so: by their payload's time, else by where the day so far ends. */
export function stepTotals(facts: readonly AnyFact[], now: EpochMs): readonly StepTotal[] {
  return facts.flatMap((fact): readonly StepTotal[] => {
    if (fact.type !== 'stepInterval' || fact.value.resolution !== 'day') return [];
    const { startTime, revision, value } = fact;
    // A revision may be a count as well: that is no time of this day.
    const at = revision < startTime ? value.endTime : revision;
    return at > now ? [] : [{ source: value.source, startTime, count: value.stepCount, at }];
  });
}

/** How much a source's total has risen since it was last seen. */
export function risenSteps(before: readonly StepTotal[], totals: readonly StepTotal[]): StepsSeen | null {
  const rises = totals.flatMap((total): readonly StepsSeen[] => {
    const known = before.find(({ source, startTime }) => source === total.source && startTime === total.startTime);
    if (known === undefined || total.at <= known.at || total.count <= known.count) return [];
    return [{ kind: 'dayTotal', count: total.count - known.count, from: known.at, to: total.at }];
  });
  return largest(rises);
}

function largest(seen: readonly StepsSeen[]): StepsSeen | null {
  return seen.toSorted((a, b) => b.count - a.count)[0] ?? null;
}
