import type { FactValues } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';

/** Something for the log; the log gives it its identity, revision and offset. */
export type NudgeFact = {
  readonly [T in 'answer' | 'bout' | 'credit']: {
    readonly type: T;
    readonly startTime: EpochMs;
    readonly value: FactValues[T];
  };
}['answer' | 'bout' | 'credit'];
