import { type LastNight, lastNight } from '@unslouch/shared/domain/log/last-night.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { NudgePorts } from './nudge-ports.ts';

/** By the summaries that screens read too: two rows. */
export async function loadLastNight(
  { store, zone }: Pick<NudgePorts, 'store' | 'zone'>,
  now: EpochMs,
): Promise<LastNight | null> {
  const today = localDayOf(now, zone.current().offsetMinutesAt(now));
  return lastNight(await store.loadSummaries(addDays(today, -1), today), now);
}
