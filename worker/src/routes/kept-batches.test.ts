import { runInDurableObject } from 'cloudflare:test';
import { days } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { makePart, openAccount, pull, push, sendPart, type TestDevice } from '../relay.test-kit.ts';
import { sweep } from '../vault/sweep.ts';

/** Some sixty of these fill the account's row. */
async function pushMany(device: TestDevice, count: number, month = 683): Promise<void> {
  for (let i = 0; i < count; i++) await push(device, { month });
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
  await pushMany(laptop, 150);
  for (const after of [0, 30, 61, 62, 100, 149, 150]) {
    const expected = Array.from({ length: 150 - after }, (_, index) => after + index + 1);
    expect(await sequencesAfter(laptop, after)).toEqual(expected);
  }
});

it('lets a row of many go when the last of them may, and the newest at once', async () => {
  const laptop = await openAccount();
  await pushMany(laptop, 30);
  await pushMany(laptop, 40, 684);
  const before = (await sequencesAfter(laptop, 0)).length;
  // Of the month 683 everything is sealed: that is the older half of the row, and it stays with the younger one.
  await sendPart(laptop, await makePart(laptop));
  await sweepLater(laptop);
  expect([before, (await sequencesAfter(laptop, 0)).length]).toEqual([70, 70]);
  await sendPart(laptop, await makePart(laptop, { month: 684 }));
  await push(laptop, { month: 685 });
  await sweepLater(laptop);
  expect(await sequencesAfter(laptop, 0)).toEqual([73]);
});
