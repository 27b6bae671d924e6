import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { EntryStore } from '../ports/entry-store.ts';

/** What a device says of itself to the others; `kind` picks its picture. */
export interface DeviceLabel {
  readonly name: string;
  readonly browser: string;
  readonly kind: 'laptop' | 'desktop' | 'phone';
}

/** Names a device, this one or another, on all of them. */
export function nameDevice(store: EntryStore, device: DeviceId, { name, browser, kind }: DeviceLabel): Promise<void> {
  return store.appendAll({ registers: [{ key: `device/${device}`, value: { name, browser, kind } }] });
}
