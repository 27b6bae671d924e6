import * as v from 'valibot';
import { hours } from '../time/instant.ts';
import { offsetAtEnd } from './day-total.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { parseInstant, parseOffset, settleOffset } from './read-time.ts';
import { completeTotals } from './sleep-totals.ts';
import { createSourceKey } from './source-key.ts';

// WHOOP API v2: sleep with totals by stage and no hypnogram; no steps anywhere. `no_data` is time in no stage at all.

const milliseconds = v.optional(v.nullable(v.number()));

const Sleep = v.object({
  id: v.string(),
  start: v.string(),
  end: v.string(),
  timezone_offset: v.optional(v.string()),
  updated_at: v.optional(v.string()),
  nap: v.boolean(),
  score_state: v.optional(v.string()),
  score: v.optional(
    v.nullable(
      v.object({
        stage_summary: v.object({
          total_awake_time_milli: milliseconds,
          total_light_sleep_time_milli: milliseconds,
          total_slow_wave_sleep_time_milli: milliseconds,
          total_rem_sleep_time_milli: milliseconds,
        }),
      }),
    ),
  ),
});

const Notification = v.object({ id: v.union([v.string(), v.number()]), type: v.string() });

export function normaliseWhoop(payload: unknown, context: NormaliseContext): Normalised {
  const collector = createCollector();
  const page = v.safeParse(v.object({ records: v.array(v.unknown()) }), payload);
  const notification = v.safeParse(Notification, payload);
  if (page.success) for (const [i, item] of page.output.records.entries()) collectSleep(item, i, context, collector);
  else if (v.is(Sleep, payload)) collectSleep(payload, 0, context, collector);
  else if (notification.success) collectNotification(notification.output, context, collector);
  else return wrongPayload();
  return collector.normalised();
}

function collectSleep(item: unknown, index: number, context: NormaliseContext, collector: Collector): void {
  const parsed = v.safeParse(Sleep, item);
  if (!parsed.success) {
    // Cycles and workouts come in the same pages, without `nap`.
    const isOther = v.is(v.object({ start: v.string(), nap: v.optional(v.undefined()) }), item);
    collector.problem(isOther ? 'not-sleep' : 'bad-record', `records[${index}]`);
    return;
  }
  const { id, nap, score, score_state, updated_at, timezone_offset } = parsed.output;
  const [start, end] = [parseInstant(parsed.output.start), parseInstant(parsed.output.end)];
  if (start === null || end === null || end.instant <= start.instant || end.instant - start.instant > hours(36)) {
    collector.problem('bad-record', id);
    return;
  }
  const starting = settleOffset(parseOffset(timezone_offset), start.instant, context.zone);
  const stages = score?.stage_summary;
  const [light, deep, rem] = [
    secondsOf(stages?.total_light_sleep_time_milli),
    secondsOf(stages?.total_slow_wave_sleep_time_milli),
    secondsOf(stages?.total_rem_sleep_time_milli),
  ];
  const asleep = stages === undefined ? null : (light ?? 0) + (deep ?? 0) + (rem ?? 0);
  const awake = secondsOf(stages?.total_awake_time_milli);
  const beginning = { instant: start.instant, offsetMinutes: starting.offsetMinutes };
  collector.sleep({
    source: collector.source({
      source: createSourceKey('whoop'),
      provider: 'whoop',
      channel: 'cloud_api',
      originApp: null,
      manufacturer: 'WHOOP',
      model: null,
      deviceType: 'band',
      alreadyReconciled: false,
    }),
    externalId: id,
    revision: parseInstant(updated_at)?.instant ?? context.asOf ?? asleep ?? 0,
    startTime: start.instant,
    startOffsetMinutes: starting.offsetMinutes,
    endTime: end.instant,
    endOffsetMinutes: offsetAtEnd(beginning, end.instant, context.zone),
    zoneBasis: starting.zoneBasis,
    episodeType: nap ? 'nap' : 'main',
    status: score_state === 'PENDING_SCORE' ? 'tentative' : 'final',
    stages: [],
    stageSeconds: completeTotals((end.instant - start.instant) / 1_000, { light, deep, rem, awake, asleep }),
    filedUnder: null,
  });
}

function collectNotification(
  { id, type }: v.InferOutput<typeof Notification>,
  context: NormaliseContext,
  collector: Collector,
): void {
  const kind = type === 'sleep.deleted' ? 'sleep' : type === 'workout.deleted' ? 'workout' : null;
  if (kind === null) return;
  const target = { kind: 'record', externalId: String(id) } as const;
  collector.deletion({ source: createSourceKey('whoop'), kind, target, revision: context.asOf ?? null });
}

function secondsOf(milli: number | null | undefined): number | null {
  return milli == null ? null : Math.round(milli / 1_000);
}
