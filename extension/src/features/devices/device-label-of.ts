import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import type { DeviceKind } from './devices-model.ts';

export interface DeviceLabel {
  readonly name: string;
  readonly browser: string;
  readonly kind: DeviceKind;
}

/** What a device says of itself, from whatever was stored; empty words where it never did. */
export function deviceLabelOf(stored: Json): DeviceLabel {
  const label = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  const { name, browser, kind } = label as Readonly<Record<string, Json | undefined>>;
  return {
    name: typeof name === 'string' ? name : '',
    browser: typeof browser === 'string' ? browser : '',
    kind: kind === 'phone' || kind === 'desktop' ? kind : 'laptop',
  };
}
