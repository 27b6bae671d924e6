import { sum } from '../../lib/sum.ts';
import type { AnyFact } from '../log/fact.ts';
import { isEntry } from '../log/is-entry.ts';
import { days, minutes } from '../time/instant.ts';
import { type LocalDay, localDayToUtcDay } from '../time/local-day.ts';
import { mergeDays } from '../wearable/merge-days.ts';
import { factsToRecords } from '../wearable/record-facts.ts';
import { dayNumber, type WearableDay } from '../wearable/wearable-day.ts';

/** What screens read of one local day: a pure function of facts, so it can be thrown away and made again. */
export interface DaySummary {
  readonly day: LocalDay;
  /** What the person did and how they sat, by start. Steps and sleep are in `wearable`. */
  readonly entries: readonly AnyFact[];
  readonly wearable: WearableDay | null;
  readonly totals: DayTotals;
}

export interface DayTotals {
  readonly sittingSeconds: number;
  readonly longestBoutSeconds: number;
  /** Sessions done or partly done. */
  readonly sessions: number;
  readonly movedSeconds: number;
  /** Absences and steps counted as movement. */
  readonly credits: number;
}

/**
 * The summary of a day from the facts of the drawers around it (`drawersOfLocalDay`) and every data source; null where
 * nothing happened. An entry belongs to the local day of its start, in its own offset.
 */
export function summariseDay(day: LocalDay, facts: readonly AnyFact[], sources: readonly AnyFact[]): DaySummary | null {
  const number = localDayToUtcDay(day);
  const entries = facts
    .filter((fact) => isEntry(fact) && dayNumber(fact.startTime, fact.offsetMinutes) === number)
    .toSorted((a, b) => a.startTime - b.startTime || compareIds(a, b));
  const wearable = mergeDays(factsToRecords([...sources, ...near(facts, day)])).get(day) ?? null;
  if (entries.length === 0 && wearable === null) return null;
  return { day, entries, wearable, totals: totalsOf(entries) };
}

/**
 * Without the steps that can't touch the day: under one clock no others can change it. Under two, a minute of the day can be won by
 * a source in whose clock it belongs to the day next door, so all stay.
 */
function near(facts: readonly AnyFact[], day: LocalDay): readonly AnyFact[] {
  const offset = facts.find(({ type }) => type === 'stepInterval')?.offsetMinutes ?? null;
  if (facts.some(({ type, offsetMinutes }) => type === 'stepInterval' && offsetMinutes !== offset)) return facts;
  const from = days(localDayToUtcDay(day)) - minutes(offset ?? 0);
  return facts.filter(
    (fact) => fact.type !== 'stepInterval' || (fact.value.endTime > from && fact.startTime < from + days(1)),
  );
}

/** Two things of one instant stand in the same order on every device. */
function compareIds(a: AnyFact, b: AnyFact): number {
  const [left, right] = [JSON.stringify(a.id), JSON.stringify(b.id)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function totalsOf(entries: readonly AnyFact[]): DayTotals {
  const bouts = entries.flatMap((fact) => (fact.type === 'bout' ? fact.value.seconds : []));
  const sessions = entries.flatMap((fact) => (fact.type === 'session' ? fact.value.seconds : []));
  return {
    sittingSeconds: sum(bouts),
    longestBoutSeconds: Math.max(0, ...bouts),
    sessions: sessions.length,
    movedSeconds: sum(sessions),
    credits: entries.filter((fact) => fact.type === 'credit').length,
  };
}
