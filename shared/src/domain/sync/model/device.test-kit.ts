import type { EpochMs } from '../../time/instant.ts';
import { type FactKey, factKey } from '../fact-key.ts';
import type { Disk } from './model-device.test-kit.ts';

/** A disk, and what stands around it in a world. */
export interface Device {
  disk: Disk;
  /** Disks before each commit that a power cut could still take back; a strict commit makes all before it final. */
  relaxed: Disk[];
  state: 'live' | 'dead' | 'revoked' | 'foreign';
  clock: EpochMs;
  /** What identities mean on this device: on copied profiles one can mean two things. */
  readonly thingOf: Map<FactKey, number>;
}

/** Before a disk with a new name is committed: what its new identities mean, and that those it gave up are the other's now. */
export function noteRenames(device: Device, after: Disk): void {
  if (device.disk.id === after.id) return;
  const renamed = new Map(waitingThings(after));
  for (const [thing, key] of waitingThings(device.disk)) if (renamed.get(thing) !== key) device.thingOf.delete(key);
  for (const [thing, key] of renamed) device.thingOf.set(key, thing);
}

function waitingThings({ outbox }: Disk): readonly (readonly [number, FactKey])[] {
  return outbox
    .flatMap(({ records }) => records)
    .flatMap((record) =>
      record.kind === 'fact' && record.type === 'session' ? [[record.value.seconds, factKey(record.id)] as const] : [],
    );
}
