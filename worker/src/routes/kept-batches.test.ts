import { runInDurableObject } from 'cloudflare:test';
import { days } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { makePart, openAccount, pull, push, sendPart, type TestDevice } from '../relay.test-kit.ts';
import { sweep } from '../vault/sweep.ts';

/** Eight of these move out of the account's row together. */
async function pushMany(device: TestDevice, count: number, month = 683): Promise<void> {
  for (let i = 0; i < count; i++) await push(device, { month, body: new Uint8Array(2_000).fill(i) });
}

function sweepLater(device: TestDevice) {
  return runInDurableObject(device.account.vault, ({ store }) => sweep(store, Date.now() + days(31)));
}

async function sequencesAfter(device: TestDevice, after: number): Promise<readonly number[]> {
  const { generation } = await pull(device);
  const page = await pull(device, `${generation}.${after}`);
  return page.items.filter(({ kind }) => kind === 'batch').map(({ sequence }) => sequence);
}

it('gives each batch from wherever it lies, and from the middle of many in one row', async () => {
  const laptop = await openAccount();
  await pushMany(laptop, 20);
  expect(await runInDurableObject(laptop.account.vault, ({ store }) => store.chunks().length)).toBe(2);
  for (const after of [0, 3, 7, 8, 9, 15, 16, 19, 20]) {
    const expected = Array.from({ length: 20 - after }, (_, index) => after + index + 1);
    expect(await sequencesAfter(laptop, after)).toEqual(expected);
  }
});

it('lets a row of many go when the last of them may, and the newest at once', async () => {
  const laptop = await openAccount();
  await pushMany(laptop, 4);
  await pushMany(laptop, 5, 684);
  // Of the month 683 everything is sealed: that is the older half of the row, and it stays with the younger one.
  await sendPart(laptop, await makePart(laptop));
  await sweepLater(laptop);
  expect(await sequencesAfter(laptop, 0)).toHaveLength(9);
  await sendPart(laptop, await makePart(laptop, { month: 684 }));
  await push(laptop, { month: 685 });
  await sweepLater(laptop);
  expect(await sequencesAfter(laptop, 0)).toEqual([12]);
});
