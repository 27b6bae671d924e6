import type { AnyFact, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { days, type EpochMs, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { UtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Deletion } from '@unslouch/shared/domain/wearable/model.ts';
import type { NormaliseContext, Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import { type DayContents, splitDays } from '../ingest/split-days.ts';
import type { DayWindow, Fetched, Provider } from '../providers/provider.ts';
import type { FetchCause } from './decide-next.ts';

/** A whole day as the provider now has it, so it replaces whatever waits of that day; records may run into the day after. */
const STREAM = 'whole day';
const HOURS = { before: 0, after: 72 };

/**
 * Of one window's answers: its days, each whole. Null where one can't be read. A day is told again without what it no
 * longer holds; of the past, which nobody has yet, only days that hold anything are told.
 */
export function connectorDays(
  { id, normalise }: Pick<Provider, 'id' | 'normalise'>,
  { payloads, asOf }: Fetched,
  { window, cause }: { readonly window: DayWindow; readonly cause: FetchCause },
  zone: NormaliseContext['zone'],
): readonly DayContents[] | null {
  // Where records bear no time of their own, the provider's clock says how new they are. Whether a day is the same again
  // is judged without it, or every look would look like news.
  const timed = payloads.map((payload) => normalise(payload, asOf === null ? { zone } : { zone, asOf }));
  const plain = payloads.map((payload) => normalise(payload, { zone }));
  if (timed.some((one) => one.problems.some((problem) => problem.code === 'wrong-payload'))) return null;
  const sameness = new Map(splitDays(joined(plain), 0).map(({ day, contents }) => [day, contents.records]));
  const said = splitDays(joined(timed), 0).filter(({ contents }) => contents.records.length > 0);
  const found = new Map(said.map(({ day, contents }) => [day, contents]));
  const isPast = cause.kind === 'backfill';
  return daysOf(window).flatMap((day) => {
    const records = (found.get(day)?.records ?? []) as readonly AnyFact[];
    if (isPast && records.length === 0) return [];
    const told = {
      day,
      fromHour: day * 24 - HOURS.before,
      toHour: day * 24 + HOURS.after,
      stream: STREAM,
      contents: { records, deletions: isPast ? [] : [goneSince(id, day, records, asOf)] },
      sameness: sameness.get(day) ?? [],
    };
    return [told];
  });
}

/** A provider's clock tells seconds. */
const CLOCK_STEP = seconds(1);

/**
 * When a look was made, as its records bear it. Of two looks within one second the later one is newer all the same, or what
 * changed between them would never show.
 */
export function lookedAt(toldAt: EpochMs, asOf: EpochMs | null): EpochMs | null {
  return asOf === null ? null : Math.max(asOf, toldAt + 1);
}

/** The newest that anything in these days is; records with a time of their own count, but none from the future. */
export function newestOf(days: readonly DayContents[], asOf: EpochMs | null): EpochMs {
  if (asOf === null) return 0;
  const revisions = days.flatMap(({ contents }) =>
    (contents.records as readonly AnyFact[]).map(({ revision }) => revision),
  );
  return revisions.reduce((newest, one) => (one < asOf + CLOCK_STEP ? Math.max(newest, one) : newest), asOf);
}

/** Nights of this day that the provider no longer has. */
function goneSince(provider: ProviderId, day: UtcDay, records: readonly AnyFact[], asOf: EpochMs | null): Deletion {
  const externalIds = records.flatMap(({ type, id }) =>
    type === 'sleepEpisode' && id.by === 'external' ? [id.externalId] : [],
  );
  const target = { kind: 'allBut', startTime: days(day), endTime: days(day + 1), externalIds } as const;
  return { source: provider as string as SourceKey, kind: 'sleep', target, revision: asOf };
}

function joined(parts: readonly Normalised[]): Normalised {
  return {
    sources: [...new Map(parts.flatMap((one) => one.sources).map((source) => [source.source, source])).values()],
    stepIntervals: parts.flatMap((one) => one.stepIntervals),
    sleepEpisodes: parts.flatMap((one) => one.sleepEpisodes),
    deletions: [],
    problems: [],
  };
}

function daysOf({ from, to }: DayWindow): readonly UtcDay[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
