import { keepUp } from '@unslouch/extension/src/app/sync/keep-up.ts';
import { days } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device } from './device.test-kit.ts';
import { answers, bytes, flipped, pages, quarantineOf, together } from './lies.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

describe('a relay that lies about months', () => {
  it('M6: hands out another month than the one asked for: kept aside by name, nothing merged from it', async () => {
    const { laptop, words } = await sealed();
    const glass = await laptop.drink();
    await laptop.sync();
    laptop.pass(days(60));
    await keepUp(laptop.ports, laptop.upkeep);
    const third = await aThird(words);
    let first: Uint8Array | null = null;
    third.network.lieWith(
      together(
        bytes(/^\/v1\/segments\/\d/, (part) => {
          first ??= part;
          return first;
        }),
        pages((items) => ({ items: items.filter((item) => item.kind !== 'batch') })),
      ),
    );
    await third.sync();
    expect(await quarantineOf(third)).toContain('segment.misplaced');
    expect(await third.facts('2026-11-23' as LocalDay)).toEqual([]);
    expect(glass.startTime).toBeGreaterThan(0);
  });

  it('M7: lists an older version than it had told: said, and nothing is taken', async () => {
    const { laptop, desk } = await sealed();
    laptop.pass(-days(60));
    await laptop.drink(4);
    laptop.pass(days(60));
    await laptop.sync();
    laptop.pass(days(70));
    await keepUp(laptop.ports, laptop.upkeep);
    await desk.sync();
    const months = await desk.ports.store.loadMonths();
    expect(months.map(({ version }) => version)).toContain(2);
    desk.network.lieWith(
      together(
        answers('GET', '/v1/segments', (list: { segments: readonly object[] }) => ({
          ...list,
          segments: list.segments.map((segment) => ({ ...segment, version: 1 })),
        })),
        pages((items, head) => ({ items, head: { floor: head.head + 1 } })),
      ),
    );
    expect(await desk.sync()).toBe('failed');
    expect(await desk.problem()).toMatchObject({ code: 'relay.rolled-back' });
    expect(await desk.ports.store.loadMonths()).toEqual(months);
  });

  it('M10: lies about how far a month reaches, and drops what it does not hold: kept aside, and not acknowledged', async () => {
    const { laptop, words } = await sealed();
    const name = await laptop.ports.store.loadDevice();
    const third = await aThird(words);
    const acknowledged: number[] = [];
    let segment = 0;
    third.network.lieWith(
      together(
        answers('GET', '/v1/segments', (list: { segments: readonly { sequence: number }[] }) => ({
          ...list,
          segments: list.segments.map((listed) => {
            segment = Math.max(segment, listed.sequence);
            return { ...listed, frontier: [{ device: name, sequence: 999 }] };
          }),
        })),
        pages((items) => ({ items: items.filter((item) => item.kind !== 'batch') })),
        bytes(/^\/v1\/segments\/\d/, (part) => flipped(part, part.length - 1)),
        (asked, answer, body) => {
          if (asked.path === '/v1/acks') acknowledged.push(JSON.parse(new TextDecoder().decode(body)).after);
          return answer;
        },
      ),
    );
    await third.sync();
    expect(await quarantineOf(third)).toContain('batch.signature-wrong');
    expect(segment).toBeGreaterThan(0);
    expect(acknowledged.filter((after) => after >= segment)).toEqual([]);
  });
});

/** Two devices, a month that one of them sealed, and the words. */
async function sealed() {
  const pair = await createPair(relay.origin);
  await pair.laptop.drink();
  for (const device of [pair.laptop, pair.desk]) await device.sync();
  for (const device of [pair.laptop, pair.desk]) device.pass(days(60));
  await keepUp(pair.laptop.ports, pair.laptop.upkeep);
  await pair.laptop.sync();
  return pair;
}

async function aThird(words: string): Promise<Device> {
  const third = createDevice('third', relay.origin);
  await third.join(words);
  return third;
}
