// @vitest-environment node

import { aRegister } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { sealSegment } from '@unslouch/shared/domain/sync/seal/seal-segment.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import {
  encodeSegmentHeader,
  encodeSegmentPart,
  segmentAdditionalData,
  segmentSignedBytes,
} from '@unslouch/shared/protocol/segment.ts';
import { describe, expect, it } from 'vitest';
import type { DeviceKeys } from '../../ports/key-store.ts';
import { createTestAccount, ports } from './account.test-kit.ts';
import { readSegment } from './read-segment.ts';

const records = [aRegister('setting/1', 1, 1)];
const MONTH = 683;
const asked = { month: MONTH, version: 3 };

describe('a segment', () => {
  it('is opened with its sealer and how far it reaches', async () => {
    const { sealer, read } = await twoDevices();
    expect(await read(await sealed(sealer))).toEqual({
      kind: 'opened',
      sealer: sealer.device,
      frontier: new Map([[sealer.device, 4]]),
      records,
      problems: [],
    });
  });

  it.each([
    ['another month', { month: MONTH - 1 }],
    ['an older version', { base: 1 }],
  ])('is refused where the relay hands out %s', async (_, change) => {
    const { sealer, read } = await twoDevices();
    expect(await read(await sealed(sealer, change))).toMatchObject({
      kind: 'refused',
      problem: { code: 'segment.misplaced' },
    });
  });

  it('is refused where a bit was flipped anywhere', async () => {
    const { sealer, read } = await twoDevices();
    const bytes = await sealed(sealer);
    for (const at of [20, 100, bytes.length - 1]) {
      const flipped = bytes.map((byte, index) => (index === at ? byte ^ 4 : byte));
      expect(await read(flipped)).toMatchObject({ kind: 'refused' });
    }
  });

  it('of a stranger is refused', async () => {
    const { read } = await twoDevices();
    const stranger = present((await createTestAccount(1)).members[0], 'a stranger');
    expect(await read(await sealed(stranger))).toMatchObject({ problem: { code: 'batch.device-unknown' } });
  });

  it('names the epoch whose key is missing', async () => {
    const { sealer, read } = await twoDevices();
    const later = { ...sealer, epochs: [{ ...present(sealer.epochs[0], 'an epoch'), epoch: 7 }] };
    expect(await read(await sealed(later))).toEqual({
      kind: 'refused',
      problem: { code: 'segment.epoch-key-missing', permanent: true },
      sealer: sealer.device,
      missingEpoch: 7,
    });
  });

  it('of a newer build waits for the update', async () => {
    const { sealer, read } = await twoDevices();
    const bytes = await sealed(sealer);
    bytes[0] = 99;
    expect(await read(bytes)).toEqual({ kind: 'updateNeeded' });
  });
});

async function twoDevices() {
  const account = await createTestAccount(2);
  const [reader, sealer] = account.members.map((member) => present(member, 'a member')) as [DeviceKeys, DeviceKeys];
  const run = account.runOf(reader);
  return { sealer, read: (bytes: Uint8Array) => readSegment({ ...ports, ...run }, asked, [bytes]) };
}

async function sealed(keys: DeviceKeys, change: { month?: number; base?: number } = {}): Promise<Uint8Array> {
  const { account, device, signing } = keys;
  const epoch = present(keys.epochs[0], 'an epoch');
  const { parts } = await sealSegment(ports, epoch.data, records, (part, parts, seal) => {
    const place = { month: MONTH, base: 2, epoch: epoch.epoch, sealer: device, frontier: [{ device, sequence: 4 }] };
    const headerBytes = encodeSegmentHeader({ ...place, ...seal, part, parts, ...change });
    return { headerBytes, additionalData: segmentAdditionalData(account, headerBytes) };
  });
  const { headerBytes, body } = present(parts[0], 'a part');
  const signed = segmentSignedBytes(account, headerBytes, await ports.crypto.sha256(body));
  return encodeSegmentPart(headerBytes, await ports.crypto.sign(signing.privateKey, signed), body);
}
