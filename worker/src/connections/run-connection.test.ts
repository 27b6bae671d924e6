import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { hours } from '@unslouch/shared/domain/time/instant.ts';
import { normaliseOura } from '@unslouch/shared/domain/wearable/oura.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import { expect, it } from 'vitest';
import type { DayContents } from '../ingest/split-days.ts';
import type { Provider } from '../providers/provider.ts';
import { aConnection, NOW, TODAY } from './connection.test-kit.ts';
import { addDirty, type Connection } from './connection.ts';
import { type ConnectionPorts, runConnection } from './run-connection.ts';

const tokens = { access: 'a', refresh: null, expiresAt: null, user: null };

it('tells what a later look finds as newer, and what is gone as gone, within one second of the provider’s clock', async () => {
  const told: DayContents[] = [];
  let row: Connection = aConnection({ provider: 'oura' });
  let nights: readonly object[] = [];
  const provider = {
    id: 'oura',
    pollEvery: hours(6),
    backfill: { days: 730, chunkDays: 28 },
    normalise: normaliseOura,
    fetchWindow: async () => ok({ payloads: [{ data: nights }], asOf: NOW }),
  } as unknown as Provider;
  const ports = {
    rows: { load: () => row },
    provider: () => provider,
    now: () => NOW,
    rng: () => 0,
    open: async () => ({ kind: 'tokens', tokens }),
    turn: async () => NOW,
    async storeDays(
      _: Connection,
      days: readonly DayContents[],
      change: (now: Connection, changed: number) => Connection,
    ) {
      told.push(...days);
      row = change(row, days.length);
      return 'stored';
    },
  } as unknown as ConnectionPorts;
  async function look(...found: readonly object[]): Promise<void> {
    nights = found;
    row = { ...addDirty(row, { from: TODAY - 1, to: TODAY }), turnAt: NOW };
    await runConnection(ports, 'oura');
  }

  await look(night(25_000));
  await look(night(23_200));
  await look();

  const revisions = told.flatMap(({ contents: { records, deletions } }) => [
    ...(records as readonly AnyFact[]).flatMap((record) => (record.type === 'sleepEpisode' ? [record.revision] : [])),
    ...(records.length === 0 ? deletions.map(({ revision }) => revision) : []),
  ]);
  expect(revisions).toEqual([NOW, NOW + 1, NOW + 2]);
});

function night(asleep: number): object {
  return {
    id: 'last night',
    type: 'long_sleep',
    day: '2026-11-28',
    bedtime_start: '2026-11-28T00:30:00+01:00',
    bedtime_end: '2026-11-28T08:00:00+01:00',
    total_sleep_duration: asleep,
    light_sleep_duration: asleep - 10_000,
    deep_sleep_duration: 5_000,
    rem_sleep_duration: 5_000,
    awake_time: 27_000 - asleep,
  };
}
