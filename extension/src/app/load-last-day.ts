import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { type EpochMs, hours } from '@unslouch/shared/domain/time/instant.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { NudgePorts } from './nudge-ports.ts';

/** Today and yesterday: what an undo can be about, also shortly after midnight. */
export function loadLastDay({ zone, store }: NudgePorts, now: EpochMs): Promise<readonly AnyFact[]> {
  const offset = zone.current().offsetMinutesAt(now);
  return store.loadFactsBetween(localDayOf(now - hours(24), offset), localDayOf(now, offset));
}
