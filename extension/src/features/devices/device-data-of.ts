import type { KnownDevice, SyncStatus } from '../../ports/sync-status.ts';
import { deviceLabelOf } from './device-label-of.ts';
import type { DeviceData } from './devices-model.ts';

/** The account's devices as the page lists them; this one alone until the account's list has come. */
export function deviceDataOf(
  devices: readonly KnownDevice[],
  { device: own }: Pick<SyncStatus, 'device'>,
  unnamed: string,
): readonly DeviceData[] {
  const alone: KnownDevice = { id: own, isThis: true, revoked: false, label: null, lastHeardAt: null, withheld: false };
  const members = devices.filter(({ revoked }) => !revoked);
  return (members.length === 0 ? [alone] : members).map(({ id, isThis, label, lastHeardAt, withheld }) => {
    const { name, browser, kind } = deviceLabelOf(label);
    return { id, name: name || browser || unnamed, kind, thisOne: isThis, browser, seenAt: lastHeardAt, withheld };
  });
}
