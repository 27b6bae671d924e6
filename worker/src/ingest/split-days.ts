import type { AnyFact, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { type EpochMs, hours } from '@unslouch/shared/domain/time/instant.ts';
import { type UtcDay, utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Deletion } from '@unslouch/shared/domain/wearable/model.ts';
import type { Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { normalisedToFacts } from '@unslouch/shared/domain/wearable/record-facts.ts';
import type { SlotContents } from '@unslouch/shared/domain/wearable/seal-slot.ts';

/** What one push says of one UTC day. */
export interface DayContents {
  readonly day: UtcDay;
  readonly fromHour: number;
  readonly toHour: number;
  /** Which stream it is: the same sources and kinds of records. Only a later part of the same stream may replace it. */
  readonly stream: string;
  readonly contents: SlotContents;
  /** What tells whether it is the same again, where that isn't all of the contents. */
  readonly sameness?: SlotContents['records'];
}

/** A slot with this window is covered by none: deletions wait until a device has taken them over. */
const EVER = { fromHour: 0, toHour: 0xffff_ffff };

/** By the day a record starts, as it will be filed. What the sources are travels with every day. */
export function splitDays(normalised: Normalised, now: EpochMs): readonly DayContents[] {
  const facts = normalisedToFacts(normalised);
  const sources = facts.filter((fact) => fact.type === 'dataSource');
  const byDay = new Map<UtcDay, AnyFact[]>();
  for (const fact of facts) {
    if (fact.type === 'dataSource') continue;
    const day = utcDayOf(fact.startTime);
    byDay.set(day, [...(byDay.get(day) ?? []), fact]);
  }
  const days = [...byDay].sort(([a], [b]) => a - b).map(([day, records]) => dayOf(day, records, sources));
  return normalised.deletions.length === 0 ? days : [...days, deletionsOf(normalised.deletions, now)];
}

function dayOf(day: UtcDay, records: readonly AnyFact[], sources: readonly AnyFact[]): DayContents {
  const named = new Set(records.map(sourceOf));
  const whose = sources.filter((fact) => named.has(sourceOf(fact)));
  const streams = new Set(records.map((fact) => `${fact.type} ${sourceOf(fact)}`));
  return {
    day,
    fromHour: Math.floor(Math.min(...records.map((fact) => fact.startTime)) / hours(1)),
    toHour: Math.ceil(Math.max(...records.map(endOf)) / hours(1)),
    stream: [...streams].sort().join('\n'),
    contents: { records: [...whose, ...records], deletions: [] },
  };
}

function deletionsOf(deletions: readonly Deletion[], now: EpochMs): DayContents {
  return { day: utcDayOf(now), ...EVER, stream: 'deletions', contents: { records: [], deletions } };
}

function endOf(fact: AnyFact): EpochMs {
  return 'endTime' in fact.value ? fact.value.endTime : fact.startTime;
}

function sourceOf(fact: AnyFact): SourceKey | null {
  return 'source' in fact.value ? fact.value.source : null;
}
