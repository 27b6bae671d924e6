import type { SourceKey } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { StepInterval } from './model.ts';
import { settleOffset } from './read-time.ts';

export interface StepMinute {
  readonly source: SourceKey;
  readonly startTime: EpochMs;
  readonly stepCount: number;
  readonly revision: number;
  readonly zone: Zone | null;
}

/** The steps of one minute from a file that says nowhere where it was. */
export function createStepMinute({ source, startTime, stepCount, revision, zone }: StepMinute): StepInterval {
  const { offsetMinutes, zoneBasis } = settleOffset(null, startTime, zone);
  return {
    source,
    externalId: null,
    revision,
    startTime,
    startOffsetMinutes: offsetMinutes,
    endTime: startTime + minutes(1),
    stepCount,
    resolution: 'minute',
    recordingMethod: 'automatic',
    zoneBasis,
  };
}
