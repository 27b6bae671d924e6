import type { SleepStage, SourceKey } from '../log/fact.ts';
import { minutes } from '../time/instant.ts';
import type { DataSource, SleepEpisode, StepInterval } from './model.ts';

/** A source by its key: `watch`, `phone/app` … the first part names the device. */
export function aSource(key: string, change: Partial<DataSource> = {}): DataSource {
  return {
    source: key as SourceKey,
    provider: key.split('/')[0] as string,
    channel: 'file_import',
    originApp: null,
    manufacturer: null,
    model: null,
    deviceType: 'unknown',
    alreadyReconciled: false,
    ...change,
  };
}

export function someSteps(
  source: string,
  count: number,
  start: string,
  end: string,
  change: Partial<StepInterval> = {},
): StepInterval {
  return {
    source: source as SourceKey,
    externalId: null,
    revision: 0,
    startTime: Date.parse(start),
    startOffsetMinutes: 0,
    endTime: Date.parse(end),
    stepCount: count,
    resolution: 'sample',
    recordingMethod: 'automatic',
    zoneBasis: 'recorded',
    ...change,
  };
}

export function aSleep(source: string, start: string, end: string, change: Partial<SleepEpisode> = {}): SleepEpisode {
  return {
    source: source as SourceKey,
    externalId: null,
    revision: 0,
    startTime: Date.parse(start),
    startOffsetMinutes: 0,
    endTime: Date.parse(end),
    endOffsetMinutes: 0,
    zoneBasis: 'recorded',
    episodeType: 'unknown',
    status: 'final',
    stages: [],
    stageSeconds: null,
    filedUnder: null,
    ...change,
  };
}

/** Stages one after the other from an instant on, each `[stage, minutes]`. */
export function stagesFrom(start: string, ...parts: readonly (readonly [SleepStage, number])[]) {
  let at = Date.parse(start);
  return parts.map(([stage, length]) => {
    const startTime = at;
    at += minutes(length);
    return { startTime, endTime: at, stage };
  });
}
