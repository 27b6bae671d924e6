import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import type { Retraction } from '@unslouch/shared/domain/sync/record.ts';
import { utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';

/** Hides the fact. Undo of the undo is the next life of the fact. */
export function retract({ id, life, startTime }: AnyFact): Retraction {
  return { kind: 'retraction', fact: id, life, day: utcDayOf(startTime) };
}
