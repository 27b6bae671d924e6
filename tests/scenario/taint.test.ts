import { draftWords, renewWords } from '@unslouch/extension/src/app/renew-words.ts';
import { keepUp } from '@unslouch/extension/src/app/sync/keep-up.ts';
import type { AnyFact, DeviceId, FactId } from '@unslouch/shared/domain/log/fact.ts';
import { days, hours } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it, vi } from 'vitest';
import { createPair, MONDAY_NINE } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

const CANARY = 'canary-in-the-coal-mine';
/** No number of the product's looks like it. */
const NUMBER = 73_571_357;

it('no word or number of a person is in any request or in any row of the relay, sealed or not', async () => {
  const { laptop, desk, words } = await createPair(relay.origin);
  await laptop.entries.appendAll({
    facts: factsOf(await laptop.ports.store.loadDevice()),
    registers: [
      { key: `setting/${CANARY}`, value: { [CANARY]: [CANARY, NUMBER] } },
      {
        key: `device/${await laptop.ports.store.loadDevice()}`,
        value: { name: CANARY, browser: CANARY, kind: CANARY },
      },
      { key: `plan/${CANARY}`, value: CANARY },
    ],
  });
  await laptop.settings.save({ daysOff: [CANARY], place: CANARY, standUpEveryMinutes: NUMBER });
  for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
  const fresh = draftWords(laptop.ports.crypto);
  expect(await renewWords(laptop.ports, words, fresh)).toMatchObject({ ok: true });
  for (const device of [laptop, desk]) device.pass(days(60));
  await laptop.sync();
  expect(await keepUp(laptop.ports, laptop.upkeep)).toMatchObject({ ok: true, value: { sealed: 2 } });
  await laptop.join(`${CANARY} `.repeat(12));

  const told = await desk.settings.load();
  expect(told).toMatchObject({ daysOff: [CANARY], standUpEveryMinutes: NUMBER });
  const stored = await relay.everythingOf(await laptop.account());
  expect(stored.length).toBeGreaterThan(2_000);
  for (const text of [laptop.network.said.join('\n'), desk.network.said.join('\n'), stored]) {
    for (const secret of secretsOf(words, fresh)) expect(text).not.toContain(secret);
  }
});

/** As they are, and as base64 shows them at any of its three places. */
function secretsOf(...words: readonly string[]): readonly string[] {
  const texts = [CANARY, String(NUMBER), ...words];
  return texts.flatMap((text) => [
    text,
    ...[0, 1, 2].map((shift) => {
      const base64 = Buffer.from(`${'x'.repeat(shift)}${text}`).toString('base64');
      return base64.slice(shift === 0 ? 0 : 4, -4);
    }),
  ]);
}

/** Every field that holds what a person or a provider said, filled with the canary. */
function factsOf(device: DeviceId): readonly AnyFact[] {
  let count = NUMBER;
  const common = () => ({
    kind: 'fact' as const,
    id: { by: 'person', device, count: count++ } satisfies FactId,
    life: 1,
    revision: 0,
    startTime: MONDAY_NINE + hours(count % 5),
    offsetMinutes: 60,
  });
  const set = {
    reps: NUMBER,
    holdSeconds: null,
    seconds: NUMBER,
    loadKg: NUMBER,
    tempoSeconds: null,
    side: 'both',
  } as const;
  const source = `health-connect/${CANARY}/${CANARY}`;
  const external = { by: 'external', source, metric: 'sleep', externalId: CANARY };
  return [
    {
      ...common(),
      type: 'session',
      value: {
        nudge: CANARY,
        nudgeType: 'workout',
        outcome: 'done',
        seconds: NUMBER,
        fraction: 1,
        effort: 6,
        steps: [{ exercise: `own/${CANARY}`, level: 'normal', sets: [set] }],
      },
    },
    {
      ...common(),
      type: 'answer',
      value: { nudge: CANARY, nudgeType: 'standUp', answer: 'snooze', exercise: CANARY, snoozeMinutes: NUMBER },
    },
    { ...common(), type: 'gymSet', value: { exercise: `own/${CANARY}`, set, effort: 8 } },
    { ...common(), type: 'zoneChange', value: { zone: CANARY } },
    {
      ...common(),
      id: { ...external, metric: 'source', externalId: 'device' },
      type: 'dataSource',
      value: {
        source,
        provider: 'health_connect',
        channel: 'phone_push',
        originApp: CANARY,
        manufacturer: CANARY,
        model: CANARY,
        deviceType: 'watch',
        alreadyReconciled: true,
      },
    },
    {
      ...common(),
      id: { by: 'interval', source, metric: 'steps', start: MONDAY_NINE, length: hours(1) },
      startTime: MONDAY_NINE,
      type: 'stepInterval',
      value: {
        source,
        endTime: MONDAY_NINE + hours(1),
        stepCount: NUMBER,
        resolution: 'quarter_hour',
        recordingMethod: 'automatic',
        zoneBasis: 'recorded',
      },
    },
  ] as unknown as readonly AnyFact[];
}
