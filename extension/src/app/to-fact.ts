import type { AnyFact, FactId } from '@unslouch/shared/domain/log/fact.ts';
import type { NudgeFact } from '@unslouch/shared/domain/nudge/nudge-fact.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';

/** What happened, as the log keeps it: with an identity of its own and the offset of the place where it happened. */
export function toFact(happened: NudgeFact, id: FactId, zone: Zone): AnyFact {
  return {
    kind: 'fact',
    id,
    life: 1,
    revision: 0,
    offsetMinutes: zone.offsetMinutesAt(happened.startTime),
    ...happened,
  };
}
