import type { SleepStage, SleepStageSpan } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { entryOf } from '@unslouch/shared/lib/group.ts';

/** Stages of nights that come in a table of their own, kept as bare numbers: there are thirty for every night. */
export interface SpanIndex<K> {
  /** False: more than any night has, and left out. */
  add(night: K, startTime: EpochMs, endTime: EpochMs, stage: SleepStage): boolean;
  /** In the order they were added. */
  of(night: K): readonly SleepStageSpan[];
}

/** A stage for every minute of two days. */
export const MOST_SPANS = 2_880;

export function createSpanIndex<K>(): SpanIndex<K> {
  const stages: SleepStage[] = [];
  /** Start, end and place of the stage, span after span. */
  const numbers = new Map<K, number[]>();

  function placeOf(stage: SleepStage): number {
    const place = stages.indexOf(stage);
    return place < 0 ? stages.push(stage) - 1 : place;
  }

  return {
    add(night, startTime, endTime, stage) {
      const known = entryOf(numbers, night, () => []);
      if (known.length >= 3 * MOST_SPANS) return false;
      known.push(startTime, endTime, placeOf(stage));
      return true;
    },
    of(night) {
      const known = numbers.get(night) ?? [];
      return Array.from({ length: known.length / 3 }, (_, span) => ({
        startTime: known[3 * span] as EpochMs,
        endTime: known[3 * span + 1] as EpochMs,
        stage: stages[known[3 * span + 2] as number] as SleepStage,
      }));
    },
  };
}
