import type { SleepStage, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { buildEpisodes, type LooseStage } from '@unslouch/shared/domain/wearable/build-episodes.ts';
import type { Collector, Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { settleOffset } from '@unslouch/shared/domain/wearable/read-time.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { dayNumber } from '@unslouch/shared/domain/wearable/wearable-day.ts';
import { entryOf } from '@unslouch/shared/lib/group.ts';
import { lookUp } from '@unslouch/shared/lib/look-up.ts';
import * as v from 'valibot';
import type { ImportOptions } from './import-event.ts';
import { inBatches } from './read-rows.ts';

// A watch's monitoring and sleep files. Steps are not in them: cycles are (two steps each), counted up from local
// midnight, for walking and running apart. Most messages carry only the low 16 bits of their time. A sleep level marks
// where a stage begins; the last one, where the night ends.

const time = v.optional(v.union([v.date(), v.string()]));

const Messages = v.object({
  file_id: v.optional(v.array(v.object({ serial_number: v.optional(v.number()), type: v.optional(v.unknown()) }))),
  monitoring_info: v.optional(v.array(v.object({ timestamp: time, local_timestamp: time }))),
  monitoring: v.optional(v.array(v.unknown())),
  sleep_level: v.optional(v.array(v.object({ timestamp: time, sleep_level: v.unknown() }))),
});

const Monitoring = v.object({
  timestamp: time,
  timestamp16: v.optional(v.number()),
  cycles: v.optional(v.number()),
  activity_type: v.optional(v.unknown()),
  current_activity_type_intensity: v.optional(v.number()),
});

const LEVELS: Readonly<Record<string, SleepStage>> = {
  unmeasurable: 'unknown',
  awake: 'awake',
  light: 'light',
  deep: 'deep',
  rem: 'rem',
};

type FitMessages = v.InferOutput<typeof Messages>;

/** Null: not decodable at all. */
export async function decodeFit(bytes: Uint8Array): Promise<FitMessages | null> {
  const { default: FitParser } = await import('fit-file-parser');
  try {
    const decoded: unknown = await new FitParser({ force: true, mode: 'list' }).parseAsync(bytes.slice().buffer);
    const parsed = v.safeParse(v.object({ messages: Messages }), decoded);
    return parsed.success ? parsed.output.messages : null;
  } catch {
    return null; // the decoder throws plain text for whatever it dislikes
  }
}

interface Reading {
  readonly at: number;
  readonly activity: string;
  /** Since local midnight; null: only a change of activity. */
  readonly cycles: number | null;
  readonly offsetMinutes: number | null;
}

/** What the files of one or more watches count, watch by watch: a day may be spread over several files. */
export type FitReadings = Map<number, Reading[]>;

/** One file: its sleeps stand alone, its readings join those of the watch's other files. */
export function collectFit(
  file: FitMessages,
  readings: FitReadings,
  context: Pick<ImportOptions, 'zone'>,
  collector: Collector,
): void {
  const serial = file.file_id?.[0]?.serial_number ?? 0;
  const known = entryOf(readings, serial, () => []);
  for (const reading of readMonitoring(file)) known.push(reading);
  const levels = readLevels(file, context);
  if (levels.length === 0) return;
  for (const episode of buildEpisodes(collectSource(serial, collector), levels)) collector.sleep(episode);
}

/** The steps between the readings of all files. */
export function* readFitSteps(readings: FitReadings, context: Pick<ImportOptions, 'zone'>): Generator<Normalised> {
  for (const [serial, ofWatch] of readings) {
    const collect = createCycles(serial, context);
    yield* inBatches(
      ofWatch.toSorted((a, b) => a.at - b.at),
      collect,
    );
  }
}

/** FIT counts seconds from 1989-12-31T00:00Z. */
const FIT_EPOCH = Date.UTC(1989, 11, 31) / 1_000;

function readMonitoring(file: FitMessages): readonly Reading[] {
  const info = file.monitoring_info?.[0];
  const begun = instantOf(info?.timestamp);
  const local = instantOf(info?.local_timestamp);
  const offset = begun === null || local === null ? null : Math.round((local - begun) / minutes(15)) * 15;
  let seconds = begun === null ? null : begun / 1_000 - FIT_EPOCH;
  const readings: Reading[] = [];
  for (const item of file.monitoring ?? []) {
    const parsed = v.safeParse(Monitoring, item);
    if (!parsed.success) continue;
    const { timestamp, timestamp16, cycles, activity_type, current_activity_type_intensity } = parsed.output;
    const whole = instantOf(timestamp);
    if (whole !== null) seconds = whole / 1_000 - FIT_EPOCH;
    else if (seconds !== null && timestamp16 !== undefined) seconds += (timestamp16 - (seconds & 0xffff)) & 0xffff;
    if (seconds === null) continue;
    const activity = activity_type ?? ACTIVITIES[(current_activity_type_intensity ?? 0) & 31];
    const at = (seconds + FIT_EPOCH) * 1_000;
    readings.push({ at, activity: String(activity), cycles: cycles ?? null, offsetMinutes: offset });
  }
  return readings;
}

/** The five low bits of `current_activity_type_intensity`, as far as they have steps. */
const ACTIVITIES: Readonly<Record<number, string>> = { 1: 'running', 6: 'walking' };

/** Takes a watch's readings in order. */
function createCycles(serial: number, context: Pick<ImportOptions, 'zone'>) {
  const counted = new Map<string, number>();
  let day = Number.NaN;
  let before = Number.NEGATIVE_INFINITY;
  return (reading: Reading, collector: Collector): void => {
    const { offsetMinutes, zoneBasis } = settleOffset(reading.offsetMinutes, reading.at, context.zone);
    // What stands at midnight on the dot is the total of the day that ends there.
    const ofDay = dayNumber(reading.at - 1, offsetMinutes);
    if (ofDay !== day) counted.clear();
    day = ofDay;
    const midnight = hours(24) * ofDay - minutes(offsetMinutes ?? 0);
    const startTime = Math.max(before, midnight);
    before = reading.at;
    if (reading.cycles === null || (reading.activity !== 'walking' && reading.activity !== 'running')) return;
    const known = counted.get(reading.activity) ?? 0;
    const cycles = reading.cycles < known ? reading.cycles : reading.cycles - known;
    counted.set(reading.activity, reading.cycles);
    if (cycles <= 0) return;
    collector.steps({
      source: collectSource(serial, collector),
      externalId: null,
      revision: cycles * 2,
      startTime: startTime < reading.at ? startTime : reading.at - minutes(1),
      startOffsetMinutes: offsetMinutes,
      endTime: reading.at,
      stepCount: cycles * 2,
      resolution: 'sample',
      recordingMethod: 'automatic',
      zoneBasis,
    });
  };
}

function readLevels(file: FitMessages, context: Pick<ImportOptions, 'zone'>): readonly LooseStage[] {
  const marks = (file.sleep_level ?? [])
    .flatMap(({ timestamp, sleep_level }) => {
      const at = instantOf(timestamp);
      return at === null ? [] : [{ at, stage: lookUp(LEVELS, String(sleep_level)) ?? 'unknown' }];
    })
    .sort((a, b) => a.at - b.at);
  return marks.slice(0, -1).map(({ at, stage }, index) => {
    const endTime = marks[index + 1]?.at ?? at;
    const ending = settleOffset(null, endTime, context.zone);
    return {
      startTime: at,
      endTime,
      stage,
      startOffsetMinutes: settleOffset(null, at, context.zone).offsetMinutes,
      endOffsetMinutes: ending.offsetMinutes,
      zoneBasis: ending.zoneBasis,
      revision: 0,
    };
  });
}

function instantOf(value: Date | string | undefined): number | null {
  const instant = value === undefined ? Number.NaN : new Date(value).getTime();
  return Number.isFinite(instant) ? instant : null;
}

function collectSource(serial: number, collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('garmin', serial === 0 ? 'watch' : String(serial)),
    provider: 'garmin',
    channel: 'file_import',
    originApp: null,
    manufacturer: 'Garmin',
    model: null,
    deviceType: 'watch',
    alreadyReconciled: false,
  });
}
