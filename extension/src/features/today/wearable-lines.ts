import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { type EpochMs, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { DaySteps } from '@unslouch/shared/domain/wearable/wearable-day.ts';
import type { PopupIdleData } from './popup-idle-model.ts';

/** `otherwise`: how old a day is taken to be that doesn't say. */
export function stepsOf(summary: DaySummary | null, now: EpochMs, otherwise = now): PopupIdleData['steps'] {
  const steps = summary?.wearable?.steps;
  if (!steps) return null;
  const { stepCount: count, explanation: why, asOf = otherwise } = steps;
  return { count, source: sourceName(mainSource(steps) ?? ''), at: Math.min(now, asOf), why };
}

export function sleepOf(summary: DaySummary | null): PopupIdleData['sleep'] {
  const night = summary?.wearable?.sleep?.main;
  if (!night) return null;
  const { episode, asleepSeconds } = night;
  return { asleepMs: seconds(asleepSeconds), source: sourceName(episode.source), at: episode.endTime };
}

function mainSource({ explanation }: DaySteps): SourceKey | null {
  if (explanation.kind === 'total') return explanation.source;
  return explanation.parts.toSorted((a, b) => b.stepCount - a.stepCount)[0]?.source ?? null;
}

/** `health-connect/com.example/Ring` is from Health Connect. */
export function sourceName(key: string): string {
  const words = key.split('/')[0]?.split(/[-_]/) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
