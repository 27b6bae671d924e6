import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { parseShare } from '@unslouch/shared/domain/nudge/parse-share.ts';
import type { NudgeShare } from '@unslouch/shared/domain/nudge/share.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { type EntryStore, NUDGE_PREFIX } from '../ports/entry-store.ts';

/** Where the movement clocks of the other devices stand, one row a device. */
export async function loadShares(store: EntryStore, own: DeviceId, now: EpochMs): Promise<readonly NudgeShare[]> {
  const registers = await store.loadRegisters(NUDGE_PREFIX);
  return registers.flatMap(({ key, value }) => {
    const device = key.slice(NUDGE_PREFIX.length) as DeviceId;
    return device === own ? [] : (parseShare(value, device, now) ?? []);
  });
}

export function shareKey(device: DeviceId): string {
  return `${NUDGE_PREFIX}${device}`;
}
