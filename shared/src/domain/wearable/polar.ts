import * as v from 'valibot';
import type { SleepStage, SourceKey } from '../log/fact.ts';
import { hours } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { createDayTotal } from './day-total.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { localToInstant, parseInstant, parseLocalTime, settleOffset } from './read-time.ts';
import { completeTotals } from './sleep-totals.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';
import { resolutionOfLength } from './step-resolution.ts';
import { type ClockedStage, unrollHypnogram } from './unroll-hypnogram.ts';

// Polar AccessLink v3: activities by day, whose times are the watch's own clock without an offset, and nights with
// offsets at both ends but a hypnogram keyed by that clock. Equal samples in a row are sent once.

const seconds = v.optional(v.nullable(v.number()));

const Activity = v.object({
  start_time: v.string(),
  steps: v.unknown(),
  samples: v.optional(
    v.nullable(
      v.object({
        steps: v.optional(
          v.nullable(
            v.object({
              interval_ms: v.optional(v.nullable(v.number())),
              total_steps: v.optional(v.nullable(v.number())),
              samples: v.optional(v.nullable(v.array(v.unknown()))),
            }),
          ),
        ),
      }),
    ),
  ),
});

const Sample = v.object({ steps: v.nullable(v.number()), timestamp: v.string() });

const Night = v.object({
  date: v.string(),
  sleep_start_time: v.string(),
  sleep_end_time: v.string(),
  light_sleep: seconds,
  deep_sleep: seconds,
  rem_sleep: seconds,
  unrecognized_sleep_stage: seconds,
  total_interruption_duration: seconds,
  hypnogram: v.optional(v.nullable(v.record(v.string(), v.number()))),
  device_id: v.optional(v.nullable(v.string())),
});

const CODES: Readonly<Record<number, SleepStage>> = {
  0: 'awake',
  1: 'rem',
  2: 'light',
  3: 'light',
  4: 'deep',
  5: 'unknown',
};

export function normalisePolar(payload: unknown, context: NormaliseContext): Normalised {
  const collector = createCollector();
  const nights = v.safeParse(v.object({ nights: v.array(v.unknown()) }), payload);
  const items = nights.success ? nights.output.nights : Array.isArray(payload) ? payload : [payload];
  let read = 0;
  for (const [index, item] of items.entries()) {
    const isRead = collectNight(item, context, collector) || collectActivity(item, context, collector);
    if (isRead) read++;
    else collector.problem('bad-record', `[${index}]`);
  }
  return read === 0 && items.length > 0 ? wrongPayload() : collector.normalised();
}

function collectActivity(item: unknown, context: NormaliseContext, collector: Collector): boolean {
  const parsed = v.safeParse(Activity, item);
  const day = parsed.success ? parseLocalDay(parsed.output.start_time.slice(0, 10)) : null;
  if (!parsed.success || day === null) return false;
  const intraday = parsed.output.samples?.steps;
  const stepCount = parseStepCount(parsed.output.steps ?? intraday?.total_steps);
  if (stepCount === null) return false;
  const source = collectSource(null, collector);
  const revision = context.asOf ?? stepCount;
  collector.steps(createDayTotal({ source, day, stepCount, revision, zone: context.zone, basis: 'assumed' }));
  if (intraday?.interval_ms && intraday.interval_ms >= 1_000) {
    collectSamples(intraday.samples ?? [], intraday.interval_ms, source, context, collector);
  }
  return true;
}

/** A sample stands for every interval until the next one differs; intervals without a step are left out. */
function collectSamples(
  items: readonly unknown[],
  interval: number,
  source: SourceKey,
  context: NormaliseContext,
  collector: Collector,
): void {
  const samples = items.flatMap((item) => {
    const sample = v.safeParse(Sample, item);
    const local = sample.success ? parseLocalTime(sample.output.timestamp) : null;
    const steps = sample.success ? parseStepCount(sample.output.steps ?? 0) : null;
    if (local === null || steps === null) collector.problem('bad-record', 'samples');
    return local === null || steps === null ? [] : [{ local, steps }];
  });
  for (const [index, { local, steps }] of samples.entries()) {
    if (steps <= 0) continue;
    const until = Math.min(samples[index + 1]?.local ?? local + interval, local + hours(24));
    for (let at = local; at < until; at += interval) {
      const startTime = localToInstant(at, context.zone);
      const { offsetMinutes, zoneBasis } = settleOffset(null, startTime, context.zone);
      collector.steps({
        source,
        externalId: null,
        revision: context.asOf ?? steps,
        startTime,
        startOffsetMinutes: offsetMinutes,
        endTime: startTime + interval,
        stepCount: steps,
        resolution: resolutionOfLength(interval),
        recordingMethod: 'automatic',
        zoneBasis,
      });
    }
  }
}

function collectNight(item: unknown, context: NormaliseContext, collector: Collector): boolean {
  const parsed = v.safeParse(Night, item);
  if (!parsed.success) return false;
  const night = parsed.output;
  const [start, end] = [parseInstant(night.sleep_start_time), parseInstant(night.sleep_end_time)];
  if (start === null || end === null || end.instant <= start.instant || end.instant - start.instant > hours(36)) {
    return false;
  }
  const [startOffset, endOffset] = [start.offsetMinutes ?? 0, end.offsetMinutes ?? 0]; // `Z` is their +00:00
  const staged = [night.light_sleep, night.deep_sleep, night.rem_sleep, night.unrecognized_sleep_stage];
  const hasTotals = staged.some((total) => total != null);
  const asleep = hasTotals ? staged.reduce<number>((sum, total) => sum + (total ?? 0), 0) : null;
  const stageSeconds = completeTotals((end.instant - start.instant) / 1_000, {
    light: night.light_sleep,
    deep: night.deep_sleep,
    rem: night.rem_sleep,
    awake: night.total_interruption_duration,
    asleep,
  });
  const ends = { start: start.instant, end: end.instant, startOffset, endOffset };
  collector.sleep({
    source: collectSource(night.device_id ?? null, collector),
    externalId: night.date,
    revision: context.asOf ?? asleep ?? 0,
    startTime: start.instant,
    startOffsetMinutes: startOffset,
    endTime: end.instant,
    endOffsetMinutes: endOffset,
    zoneBasis: 'recorded',
    episodeType: 'unknown',
    status: 'final',
    stages: unrollHypnogram(readHypnogram(night.hypnogram ?? {}), ends, stageSeconds),
    stageSeconds: hasTotals ? stageSeconds : null,
    filedUnder: null,
  });
  return true;
}

function readHypnogram(hypnogram: Readonly<Record<string, number>>): readonly ClockedStage[] {
  return Object.entries(hypnogram).flatMap(([clock, code]) => {
    const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
    return found ? [{ clockMinutes: Number(found[1]) * 60 + Number(found[2]), stage: CODES[code] ?? 'unknown' }] : [];
  });
}

function collectSource(device: string | null, collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('polar', device),
    provider: 'polar',
    channel: 'cloud_api',
    originApp: null,
    manufacturer: 'Polar',
    model: null,
    deviceType: 'watch',
    alreadyReconciled: false,
  });
}
