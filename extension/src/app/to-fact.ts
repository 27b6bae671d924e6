import type { AnyFact, FactId, FactType, FactValues } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';

/** Something that happened, before the log gives it an identity. */
export type Happened = {
  readonly [T in FactType]: { readonly type: T; readonly startTime: EpochMs; readonly value: FactValues[T] };
}[FactType];

/** What happened, as the log keeps it: with an identity of its own and the offset of the place where it happened. */
export function toFact(happened: Happened, id: FactId, zone: Zone): AnyFact {
  return {
    kind: 'fact',
    id,
    life: 1,
    revision: 0,
    offsetMinutes: zone.offsetMinutesAt(happened.startTime),
    ...happened,
  };
}
