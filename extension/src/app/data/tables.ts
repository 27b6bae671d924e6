import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { isEntry } from '@unslouch/shared/domain/log/is-entry.ts';
import { sum } from '@unslouch/shared/lib/sum.ts';
import type { Table } from '../../ports/data.ts';

export function daysTable(summaries: readonly DaySummary[]): Table {
  return {
    name: 'days.csv',
    columns: [
      'day',
      'steps',
      'asleep_seconds',
      'nap_seconds',
      'sitting_seconds',
      'longest_sit_seconds',
      'moved_seconds',
      'sessions',
      'credits',
    ],
    rows: summaries.map(({ day, wearable, totals }) => [
      day,
      wearable?.steps?.stepCount ?? '',
      wearable?.sleep?.main?.asleepSeconds ?? '',
      wearable?.sleep ? sum(wearable.sleep.naps.map((nap) => nap.asleepSeconds)) : '',
      totals.sittingSeconds,
      totals.longestBoutSeconds,
      totals.movedSeconds,
      totals.sessions,
      totals.credits,
    ]),
  };
}

export function entriesTable(summaries: readonly DaySummary[]): Table {
  const entries = summaries.flatMap((summary) => summary.entries.filter(isEntry));
  return {
    name: 'log.csv',
    columns: ['start', 'offset_minutes', 'type', 'details'],
    rows: entries.map((fact) => [...startOf(fact), fact.type, JSON.stringify(fact.value)]),
  };
}

export function stepsTable(facts: readonly AnyFact[]): Table {
  const rows = facts.flatMap((fact) =>
    fact.type === 'stepInterval'
      ? [[...startOf(fact), iso(fact.value.endTime), fact.value.source, fact.value.stepCount]]
      : [],
  );
  return { name: 'steps.csv', columns: ['start', 'offset_minutes', 'end', 'source', 'steps'], rows };
}

export function sleepTable(facts: readonly AnyFact[]): Table {
  const rows = facts.flatMap((fact) =>
    fact.type === 'sleepEpisode'
      ? [
          [
            ...startOf(fact),
            iso(fact.value.endTime),
            fact.value.source,
            fact.value.episodeType,
            JSON.stringify(fact.value.stages),
          ],
        ]
      : [],
  );
  return { name: 'sleep.csv', columns: ['start', 'offset_minutes', 'end', 'source', 'type', 'stages'], rows };
}

function startOf({ startTime, offsetMinutes }: AnyFact): readonly [string, string | number] {
  return [iso(startTime), offsetMinutes ?? ''];
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
