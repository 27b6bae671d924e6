// @vitest-environment node

import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { aRegister } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import type { PageItem } from '@unslouch/shared/protocol/pull-page.ts';
import { describe, expect, it } from 'vitest';
import type { Head } from '../../ports/sync-store.ts';
import { createTestAccount, NOTHING, nextItem, pageOf } from './account.test-kit.ts';
import { readPage } from './read-page.ts';

const [first, second, third] = [1, 2, 3].map((n) => aRegister(`setting/${n}`, n, n)) as [never, never, never];

describe('a page of the log', () => {
  it("is taken in with each writer's head", async () => {
    const { reader, writer, read } = await threeDevices();
    const one = await nextItem(writer, NOTHING, [first]);
    const two = await nextItem(writer, one.head, [second]);
    const { pulled, own } = await read([one.item, two.item]);
    expect(pulled).toEqual({
      records: [first, second],
      covered: [],
      batches: [one, two].map(({ item }, at) => ({
        month: 1,
        device: writer.device,
        to: at + 1,
        bytes: item.bytes.length,
      })),
      heads: new Map([[writer.device, two.head]]),
      claimed: new Map(),
      slots: [],
      quarantined: [],
      cursor: { generation: 'AAAAAAAAAAAAAAAAAAAAAA', after: 2 },
    });
    expect(own).toEqual([]);
    expect(reader.device).not.toBe(writer.device);
  });

  it('that comes again changes nothing', async () => {
    const { writer, read } = await threeDevices();
    const one = await nextItem(writer, NOTHING, [first]);
    const { pulled } = await read([one.item], new Map([[writer.device, one.head]]));
    expect(pulled).toMatchObject({ records: [], quarantined: [] });
  });

  it('with a batch of our own that we know nothing of says so', async () => {
    const { reader, read } = await threeDevices();
    const one = await nextItem(reader, NOTHING, [first]);
    expect(await read([one.item])).toMatchObject({ own: [1], pulled: { records: [first] } });
  });
});

describe('a relay that', () => {
  it('flips a bit anywhere is refused, and the others go on', async () => {
    const { writer, other, read } = await threeDevices();
    const [one, two] = [await nextItem(writer, NOTHING, [first]), await nextItem(other, NOTHING, [second])];
    for (const at of [8, 60, 120, one.item.bytes.length - 1]) {
      const bytes = one.item.bytes.map((byte, index) => (index === at ? byte ^ 4 : byte));
      const { pulled } = await read([{ ...one.item, bytes }, two.item]);
      expect(pulled.records).toEqual([second]);
      expect(pulled.heads).toEqual(new Map([[other.device, two.head]]));
      expect(pulled.quarantined.map((refused) => refused.problem.code)).toEqual(['batch.signature-wrong']);
    }
  });

  it('leaves a batch out is noticed at the next one', async () => {
    const { writer, read } = await threeDevices();
    const one = await nextItem(writer, NOTHING, [first]);
    const two = await nextItem(writer, one.head, [second]);
    const { pulled } = await read([two.item]);
    expect(pulled).toMatchObject({ records: [], heads: new Map() });
    expect(pulled.quarantined).toEqual([
      {
        from: 'batch',
        problem: { code: 'batch.gap', permanent: true, params: { expected: 1, got: 2 } },
        device: writer.device,
        sequence: 2,
        bytes: two.item.bytes,
      },
    ]);
  });

  it('joins two pasts of a device is noticed by the hash of the previous batch', async () => {
    const { writer, read } = await threeDevices();
    const [here, there] = [await nextItem(writer, NOTHING, [first]), await nextItem(writer, NOTHING, [second])];
    const after = await nextItem(writer, there.head, [third]);
    const { pulled } = await read([here.item, after.item]);
    expect(pulled.records).toEqual([first]);
    expect(pulled.quarantined.map((refused) => refused.problem.code)).toEqual(['batch.fork']);
  });

  it('shows another batch under a known number is noticed', async () => {
    const { writer, read } = await threeDevices();
    const [here, there] = [await nextItem(writer, NOTHING, [first]), await nextItem(writer, NOTHING, [second])];
    const { pulled } = await read([there.item], new Map([[writer.device, here.head]]));
    expect(pulled.records).toEqual([]);
    expect(pulled.quarantined.map((refused) => refused.problem.code)).toEqual(['batch.fork']);
  });

  it("passes one device's batch off as another's is refused", async () => {
    const { writer, other, read } = await threeDevices();
    const one = await nextItem(writer, NOTHING, [first]);
    const { pulled } = await read([{ ...one.item, device: other.device }]);
    expect(pulled).toMatchObject({ records: [], quarantined: [{ problem: { code: 'batch.signature-wrong' } }] });
  });

  it('brings a batch of another account is refused', async () => {
    const { read } = await threeDevices();
    const stranger = present((await createTestAccount(1)).members[0], 'a stranger');
    const { pulled } = await read([(await nextItem(stranger, NOTHING, [first])).item]);
    expect(pulled).toMatchObject({ records: [], quarantined: [{ problem: { code: 'batch.device-unknown' } }] });
  });
});

describe('a device that was revoked', () => {
  it('is not heard under the epoch that began with it, but what it wrote before is', async () => {
    const { account, reader, writer, read } = await threeDevices();
    const before = await nextItem(writer, NOTHING, [first]);
    await account.extend([
      { kind: 'revokeDevice', device: writer.device },
      { kind: 'newEpoch', epoch: 2, inboxKey: new Uint8Array(32), commitment: new Uint8Array(32) },
    ]);
    const stolen = { ...writer, epochs: [{ ...present(reader.epochs[0], 'an epoch'), epoch: 2 }] };
    const after = await nextItem(stolen, before.head, [second]);
    const { pulled } = await read([before.item, after.item]);
    expect(pulled.records).toEqual([first]);
    expect(pulled.quarantined.map((refused) => refused.problem.code)).toEqual(['batch.device-revoked']);
  });
});

describe('a batch that we have no key for', () => {
  it('is kept aside, and the log of its device goes on', async () => {
    const { writer, read } = await threeDevices();
    const later = { ...writer, epochs: [{ ...present(writer.epochs[0], 'an epoch'), epoch: 7 }] };
    const one = await nextItem(later, NOTHING, [first]);
    const two = await nextItem(writer, one.head, [second]);
    const { pulled } = await read([one.item, two.item]);
    expect(pulled.records).toEqual([second]);
    expect(pulled.heads).toEqual(new Map([[writer.device, two.head]]));
    expect(pulled.quarantined.map((refused) => refused.problem.code)).toEqual(['batch.epoch-key-missing']);
  });
});

/** Three devices of one account; `read` is how the first one takes a page. */
async function threeDevices() {
  const account = await createTestAccount(3);
  const [reader, writer, other] = account.members.map((member) => present(member, 'a member'));
  const device = { reader: present(reader, 'r'), writer: present(writer, 'w'), other: present(other, 'o') };
  const read = (items: readonly PageItem[], known = new Map<DeviceId, Head>()) =>
    readPage(account.runOf(device.reader), pageOf(items), known);
  return { account, ...device, read };
}
