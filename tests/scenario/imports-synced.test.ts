import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { expect, it, vi } from 'vitest';
import { createPair, type Device } from './device.test-kit.ts';
import { appleExport, openDesk } from './import.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();
vi.setConfig({ testTimeout: 60_000 });

const FILE = () =>
  appleExport([
    { from: '2026-10-20 08:00', to: '2026-10-20 08:10', count: 900 },
    { from: '2026-10-20 12:00', to: '2026-10-20 12:05', count: 400, device: 'phone' },
  ]);

async function steps({ entries }: Device): Promise<number | null> {
  const [summary] = await entries.loadSummaries('2026-10-20' as LocalDay, '2026-10-20' as LocalDay);
  return summary?.wearable?.steps?.stepCount ?? null;
}

async function settle(...devices: readonly Device[]): Promise<void> {
  for (const device of [...devices, ...devices]) expect(await device.sync()).toBe('synced');
}

it('the same file on two devices is there once, goes everywhere when it is undone, and comes back everywhere', async () => {
  const { laptop, desk } = await createPair(relay.origin);
  const [here, there] = [openDesk(laptop.imports, 'laptop'), openDesk(desk.imports, 'desk')];
  const first = await here.import([FILE()]);
  await there.import([FILE()]);
  await settle(laptop, desk);
  const facts = await laptop.facts('2026-10-20' as LocalDay);
  expect(facts.map(({ type }) => type)).toEqual(['stepInterval', 'stepInterval']);
  expect(await desk.facts('2026-10-20' as LocalDay)).toEqual(facts);
  expect([await steps(laptop), await steps(desk)]).toEqual([1_300, 1_300]);

  expect(await here.undo(first.id)).toEqual({ kind: 'undone', removed: 2 });
  await settle(laptop, desk);
  expect([await steps(laptop), await steps(desk)]).toEqual([null, null]);

  expect((await there.import([FILE()])).end).toMatchObject({ counts: { added: 2 } });
  await settle(desk, laptop);
  expect([await steps(laptop), await steps(desk)]).toEqual([1_300, 1_300]);
  expect((await here.import([FILE()])).end).toMatchObject({ counts: { added: 0, known: 2 } });
});
