import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { DeviceLabel } from '../ports/device-label.ts';
import type { EntryStore } from '../ports/entry-store.ts';

/** Names a device, this one or another, on all of them. */
export function nameDevice(store: EntryStore, device: DeviceId, { name, browser, kind }: DeviceLabel): Promise<void> {
  return store.appendAll({ registers: [{ key: `device/${device}`, value: { name, browser, kind } }] });
}
