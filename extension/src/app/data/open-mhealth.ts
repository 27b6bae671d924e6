import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import { days, type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { CountedSleep } from '@unslouch/shared/domain/wearable/wearable-day.ts';

/**
 * The days as they are shown, as data points of IEEE 1752.1: one step count a day, and each sleep that counts. Read back,
 * they give the same days; the day names each, so that another export of it is a version of the same.
 */
export function toDataPoints(summaries: readonly DaySummary[]): readonly object[] {
  return summaries.flatMap(({ day, wearable }) => {
    const offset = wearable?.sleep?.main?.episode.endOffsetMinutes ?? 0;
    const midnight = Date.parse(`${day}T00:00:00Z`) - minutes(offset);
    const steps = wearable?.steps
      ? [
          point('step-count', `steps ${day}`, midnight, midnight + days(1), offset, offset, {
            step_count: { value: wearable.steps.stepCount, unit: 'steps' },
          }),
        ]
      : [];
    const main = wearable?.sleep?.main ? [sleepPoint(wearable.sleep.main, true, `sleep ${day}`)] : [];
    const naps = (wearable?.sleep?.naps ?? []).map((nap, nth) => sleepPoint(nap, false, `nap ${day} ${nth + 1}`));
    return [...steps, ...main, ...naps];
  });
}

function sleepPoint({ episode, asleepSeconds }: CountedSleep, isMain: boolean, id: string): object {
  const { startTime, endTime, startOffsetMinutes, endOffsetMinutes } = episode;
  return point('sleep-episode', id, startTime, endTime, startOffsetMinutes ?? 0, endOffsetMinutes ?? 0, {
    total_sleep_time: { value: asleepSeconds, unit: 'sec' },
    is_main_sleep: isMain,
  });
}

function point(
  schema: 'step-count' | 'sleep-episode',
  id: string,
  start: EpochMs,
  end: EpochMs,
  startOffset: number,
  endOffset: number,
  body: object,
): object {
  const time_interval = { start_date_time: localTime(start, startOffset), end_date_time: localTime(end, endOffset) };
  return {
    header: {
      id: `unslouch ${id}`,
      schema_id: { namespace: 'ieee', name: schema, version: '1.0' },
      source_creation_date_time: localTime(end, endOffset),
      acquisition_provenance: { source_name: 'Unslouch' },
      modality: 'sensed',
    },
    body: { effective_time_frame: { time_interval }, ...body },
  };
}

/** `2026-10-25T06:30:00+01:00` */
function localTime(instant: EpochMs, offsetMinutes: number): string {
  const pad = (n: number) => String(Math.trunc(n)).padStart(2, '0');
  const away = Math.abs(offsetMinutes);
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${pad(away / 60)}:${pad(away % 60)}`;
  return `${new Date(instant + minutes(offsetMinutes)).toISOString().slice(0, 19)}${offset}`;
}
