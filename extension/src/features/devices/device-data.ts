import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import type { KnownDevice } from '../../ports/sync-status.ts';
import type { DeviceData, DeviceKind } from './devices-model.ts';

/** Who may still take part, by what each says of itself; this one first where the account isn't read yet. */
export function devicesData(
  known: readonly KnownDevice[],
  own: { readonly id: string; readonly browser: string },
): readonly DeviceData[] {
  const active = known.filter(({ revoked }) => !revoked);
  if (active.length > 0) return active.map((device) => deviceData(device, own.browser));
  return [deviceData({ id: own.id, isThis: true, label: null, lastHeardAt: null }, own.browser)];
}

/** Unnamed, another device goes by the beginning of its id: enough to tell two apart. */
function deviceData(
  { id, isThis, label, lastHeardAt }: Pick<KnownDevice, 'id' | 'isThis' | 'label' | 'lastHeardAt'> | OwnDevice,
  browser: string,
): DeviceData {
  const told = textOf(label, 'browser') ?? (isThis ? browser : '');
  return {
    id,
    name: textOf(label, 'name') ?? (isThis ? browser : id.slice(0, 6)),
    kind: kindOf(label),
    thisOne: isThis,
    browser: told,
    seenAt: lastHeardAt,
  };
}

interface OwnDevice {
  readonly id: string;
  readonly isThis: true;
  readonly label: null;
  readonly lastHeardAt: null;
}

/** Written by any build on any device, so nothing of it is taken for granted. */
function textOf(label: Json, field: 'name' | 'browser' | 'kind'): string | null {
  if (label === null || typeof label !== 'object' || !(field in label)) return null;
  const value: unknown = Reflect.get(label, field);
  return typeof value === 'string' && value !== '' ? value : null;
}

function kindOf(label: Json): DeviceKind {
  const kind = textOf(label, 'kind');
  return kind === 'desktop' || kind === 'phone' ? kind : 'laptop';
}
