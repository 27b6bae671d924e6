import { retractionOf } from '@unslouch/extension/src/app/undo-entry.ts';
import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { tenYears } from '@unslouch/shared/domain/sync/ten-years.test-kit.ts';
import { describe, expect, it, vi } from 'vitest';
import { createPair, type Device } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

/** What an importer makes of a watch's file: steps and sleep of so many days, with the source's own identities. */
function fileOf(dayCount: number): readonly AnyFact[] {
  const records = [...tenYears(1, dayCount)].flat();
  const facts = records.filter((record) => record.kind === 'fact').filter((fact) => fact.id.by !== 'person');
  // Where summer time ends, and on the way abroad, two local days share an hour.
  return [...new Map(facts.map((fact) => [textOf(fact), fact])).values()];
}

function importFile({ entries }: Device, file: readonly AnyFact[]): Promise<void> {
  return entries.appendAll({ again: file });
}

async function wearables({ entries }: Device): Promise<readonly AnyFact[]> {
  const facts = await entries.loadFactsBetween('2015-12-01' as never, '2026-12-31' as never);
  return facts.filter((fact) => fact.id.by !== 'person').toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

const textOf = (fact: AnyFact) => JSON.stringify(fact.id);

describe('a file', () => {
  it('that is imported, undone and imported again is all there, on every device', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const file = fileOf(20);
    await importFile(laptop, file);
    for (const device of [laptop, desk]) await device.sync();
    expect(await wearables(desk)).toHaveLength(file.length);

    await laptop.entries.appendAll({ retractions: (await wearables(laptop)).map(retractionOf) });
    for (const device of [laptop, desk]) await device.sync();
    expect([await wearables(laptop), await wearables(desk)]).toEqual([[], []]);

    await importFile(laptop, file);
    for (const device of [laptop, desk]) await device.sync();
    expect(await wearables(laptop)).toHaveLength(file.length);
    expect((await wearables(laptop)).map(({ value }) => value)).toEqual(
      file.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)).map(({ value }) => value),
    );
    expect(await wearables(desk)).toEqual(await wearables(laptop));
  });

  it('that is imported on two devices is there once, whoever undoes it for both', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const file = fileOf(5);
    for (const device of [laptop, desk]) device.network.unplug();
    for (const device of [laptop, desk]) await importFile(device, file);
    for (const device of [laptop, desk]) device.network.plug();
    for (const device of [laptop, desk, laptop]) expect(await device.sync()).toBe('synced');
    expect(await wearables(laptop)).toHaveLength(file.length);
    expect(await wearables(desk)).toEqual(await wearables(laptop));
    await desk.entries.appendAll({ retractions: (await wearables(desk)).map(retractionOf) });
    for (const device of [desk, laptop]) await device.sync();
    expect(await wearables(laptop)).toEqual([]);
  });

  it('F7: of many months goes up while the day is logged live, and both arrive', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const file = fileOf(90);
    await importFile(laptop, file);
    const first = laptop.sync();
    const glass = await laptop.drink();
    await first;
    for (const device of [laptop, desk])
      expect([await device.sync(), await device.problem()]).toEqual(['synced', null]);
    expect(await desk.facts()).toEqual([glass]);
    expect(await wearables(desk)).toHaveLength(file.length);
    expect(await laptop.waiting()).toBe(0);
  });
});

describe('a source', () => {
  it('F1, F2: that says otherwise later is believed, whoever heard it and in whatever order', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const hour = fileOf(1).find((fact) => fact.type === 'stepInterval');
    if (hour?.type !== 'stepInterval') throw new Error('no steps');
    const said = (stepCount: number, revision: number): AnyFact => ({
      ...hour,
      revision,
      value: { ...hour.value, stepCount },
    });
    await laptop.entries.appendAll({ facts: [said(300, 2)] });
    await desk.entries.appendAll({ facts: [said(200, 1)] });
    for (const device of [laptop, desk, laptop]) await device.sync();
    await desk.entries.appendAll({ facts: [said(100, 0)] });
    for (const device of [desk, laptop]) await device.sync();
    for (const device of [laptop, desk]) expect(await wearables(device)).toEqual([said(300, 2)]);
  });
});
