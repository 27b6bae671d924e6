import type { AnyFact, DeviceId, Fact, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import type { NudgeShare } from '@unslouch/shared/domain/nudge/share.ts';
import { START_OF_RHYTHM } from '@unslouch/shared/domain/nudge/state.ts';
import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import { type EpochMs, hours } from '@unslouch/shared/domain/time/instant.ts';
import type { Desk } from './desk.test-kit.ts';

export const WATCH = 'health-connect/watch' as SourceKey;
export const OTHER = 'b3RoZXIuLi4uLi4uLi4uLg' as DeviceId;

export function record(desk: Desk, fact: AnyFact): Promise<void> {
  return desk.boot().store.appendAll({ facts: [fact] });
}

/** Another device's share arrives: nothing happened there but what is given. */
export async function hear(desk: Desk, told: Partial<NudgeShare>): Promise<void> {
  const at = desk.browser.now;
  const silent = { device: OTHER, at, bout: null, rhythm: START_OF_RHYTHM, nudgedAt: null, settledAt: null };
  const share: NudgeShare = { ...silent, movedAt: null, open: null, ...told };
  await desk.boot().store.appendAll({ registers: [{ key: `nudge/${OTHER}`, value: { ...share } as unknown as Json }] });
}

export function stepsBetween(startTime: EpochMs, endTime: EpochMs, stepCount: number): Fact<'stepInterval'> {
  return {
    kind: 'fact',
    id: { by: 'interval', source: WATCH, metric: 'steps', start: startTime, length: endTime - startTime },
    life: 1,
    revision: endTime,
    type: 'stepInterval',
    startTime,
    offsetMinutes: 0,
    value: {
      source: WATCH,
      endTime,
      stepCount,
      resolution: 'sample',
      recordingMethod: 'automatic',
      zoneBasis: 'recorded',
    },
  };
}

export function totalOfDay(stepCount: number, at: EpochMs): Fact<'stepInterval'> {
  const midnight = Math.floor(at / hours(24)) * hours(24);
  const fact = stepsBetween(midnight, midnight + hours(24), stepCount);
  return { ...fact, revision: at, value: { ...fact.value, resolution: 'day' } };
}
