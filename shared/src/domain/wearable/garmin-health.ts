import * as v from 'valibot';
import { lookUp } from '../../lib/look-up.ts';
import type { SleepStage, SleepStageSpan, SourceKey } from '../log/fact.ts';
import { type EpochMs, hours } from '../time/instant.ts';
import { localDayOf, parseLocalDay } from '../time/local-day.ts';
import { offsetAtEnd } from './day-total.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { plausible, settleOffset } from './read-time.ts';
import { completeTotals } from './sleep-totals.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';
import { resolutionOfLength } from './step-resolution.ts';

// Garmin Health pushes `{dailies, epochs, sleeps}`. A daily is a running total, sent many times a day: its date names
// it. Epochs of a quarter of an hour may share their start, one for each activity. A sleep is tentative before final.

const Timed = {
  summaryId: v.optional(v.nullable(v.string())),
  startTimeInSeconds: v.number(),
  startTimeOffsetInSeconds: v.optional(v.nullable(v.number())),
  durationInSeconds: v.number(),
};
const seconds = v.optional(v.nullable(v.number()));

const Counted = v.object({ ...Timed, calendarDate: v.optional(v.nullable(v.string())), steps: v.unknown() });

const Span = v.object({ startTimeInSeconds: v.number(), endTimeInSeconds: v.number() });

const Sleep = v.object({
  ...Timed,
  deepSleepDurationInSeconds: seconds,
  lightSleepDurationInSeconds: seconds,
  remSleepInSeconds: seconds,
  awakeDurationInSeconds: seconds,
  validation: v.optional(v.nullable(v.string())),
  sleepLevelsMap: v.optional(v.nullable(v.record(v.string(), v.array(v.unknown())))),
});

const Payload = v.object({
  dailies: v.optional(v.array(v.unknown())),
  epochs: v.optional(v.array(v.unknown())),
  sleeps: v.optional(v.array(v.unknown())),
});

const LEVELS: Readonly<Record<string, SleepStage>> = {
  deep: 'deep',
  light: 'light',
  rem: 'rem',
  awake: 'awake',
  unmeasurable: 'unknown',
};

export function normaliseGarminHealth(payload: unknown, context: NormaliseContext): Normalised {
  const parsed = v.safeParse(Payload, payload);
  if (!parsed.success) return wrongPayload();
  const { dailies, epochs, sleeps } = parsed.output;
  if ((dailies ?? epochs ?? sleeps) === undefined) return wrongPayload();
  const collector = createCollector();
  for (const [i, item] of (dailies ?? []).entries()) collectCounted(item, `dailies[${i}]`, context, collector);
  for (const [i, item] of (epochs ?? []).entries()) collectCounted(item, `epochs[${i}]`, context, collector);
  for (const [i, item] of (sleeps ?? []).entries()) collectSleep(item, `sleeps[${i}]`, context, collector);
  return collector.normalised();
}

function collectCounted(item: unknown, name: string, context: NormaliseContext, collector: Collector): void {
  const parsed = v.safeParse(Counted, item);
  const start = parsed.success ? plausible(parsed.output.startTimeInSeconds * 1_000) : null;
  const stepCount = parsed.success ? parseStepCount(parsed.output.steps ?? 0) : null;
  if (!parsed.success || start === null || stepCount === null) {
    collector.problem('bad-record', name);
    return;
  }
  const { durationInSeconds, summaryId } = parsed.output;
  const { offsetMinutes, zoneBasis } = settleOffset(offsetOf(parsed.output), start, context.zone);
  const isDaily = name.startsWith('dailies');
  const day = parseLocalDay(parsed.output.calendarDate ?? '') ?? localDayOf(start, offsetMinutes ?? 0);
  collector.steps({
    source: collectSource(collector),
    externalId: isDaily ? day : (summaryId ?? null),
    revision: isDaily ? stepCount : (context.asOf ?? stepCount),
    startTime: start,
    startOffsetMinutes: offsetMinutes,
    endTime: start + durationInSeconds * 1_000,
    stepCount,
    resolution: isDaily ? 'day' : resolutionOfLength(durationInSeconds * 1_000),
    recordingMethod: 'automatic',
    zoneBasis,
  });
}

function collectSleep(item: unknown, name: string, context: NormaliseContext, collector: Collector): void {
  const parsed = v.safeParse(Sleep, item);
  const start = parsed.success ? plausible(parsed.output.startTimeInSeconds * 1_000) : null;
  if (!parsed.success || start === null) {
    collector.problem('bad-record', name);
    return;
  }
  const sleep = parsed.output;
  const stages = readLevels(sleep);
  const end = endOf(sleep, start, stages);
  if (end <= start || end - start > hours(36)) {
    collector.problem('bad-record', name);
    return;
  }
  const { offsetMinutes, zoneBasis } = settleOffset(offsetOf(sleep), start, context.zone);
  const isTentative = /TENTATIVE/.test(sleep.validation ?? '');
  const given = [sleep.lightSleepDurationInSeconds, sleep.deepSleepDurationInSeconds, sleep.remSleepInSeconds];
  collector.sleep({
    source: collectSource(collector),
    externalId: sleep.summaryId ?? null,
    revision: context.asOf ?? (isTentative ? 0 : 1),
    startTime: start,
    startOffsetMinutes: offsetMinutes,
    endTime: end,
    endOffsetMinutes: offsetAtEnd({ instant: start, offsetMinutes }, end, context.zone),
    zoneBasis,
    episodeType: 'unknown',
    status: isTentative ? 'tentative' : 'final',
    stages,
    stageSeconds: given.every((total) => total == null)
      ? null
      : completeTotals((end - start) / 1_000, {
          light: sleep.lightSleepDurationInSeconds,
          deep: sleep.deepSleepDurationInSeconds,
          rem: sleep.remSleepInSeconds,
          awake: sleep.awakeDurationInSeconds,
        }),
    filedUnder: null,
  });
}

function readLevels(sleep: v.InferOutput<typeof Sleep>): readonly SleepStageSpan[] {
  return Object.entries(sleep.sleepLevelsMap ?? {}).flatMap(([level, spans]) =>
    spans.flatMap((item): readonly SleepStageSpan[] => {
      const span = v.safeParse(Span, item);
      if (!span.success || span.output.endTimeInSeconds <= span.output.startTimeInSeconds) return [];
      const { startTimeInSeconds, endTimeInSeconds } = span.output;
      return [
        {
          startTime: startTimeInSeconds * 1_000,
          endTime: endTimeInSeconds * 1_000,
          stage: lookUp(LEVELS, level) ?? 'unknown',
        },
      ];
    }),
  );
}

/**
 * The duration leaves out time awake, so the map's latest end is the end; without a map, duration and time awake make it.
 * A map that holds less time than its own night slept is cut short and can't say.
 */
function endOf(sleep: v.InferOutput<typeof Sleep>, start: EpochMs, stages: readonly SleepStageSpan[]): EpochMs {
  const mapped = stages.reduce((sum, span) => sum + (span.endTime - span.startTime), 0);
  const asleepAndAwake = (sleep.durationInSeconds + (sleep.awakeDurationInSeconds ?? 0)) * 1_000;
  if (mapped >= sleep.durationInSeconds * 1_000) return Math.max(...stages.map((span) => span.endTime));
  return start + asleepAndAwake;
}

function offsetOf(item: { readonly startTimeOffsetInSeconds?: number | null | undefined }): number | null {
  return item.startTimeOffsetInSeconds == null ? null : Math.round(item.startTimeOffsetInSeconds / 60);
}

function collectSource(collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('garmin'),
    provider: 'garmin',
    channel: 'webhook',
    originApp: null,
    manufacturer: 'Garmin',
    model: null,
    deviceType: 'watch',
    alreadyReconciled: false,
  });
}
