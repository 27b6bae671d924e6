import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { days, type EpochMs, hours, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { createRng, type Rng } from '@unslouch/shared/lib/rng.ts';
import { addDirty, type Connection, createConnection, pollWindow } from '../../worker/src/connections/connection.ts';
import { decideNext } from '../../worker/src/connections/decide-next.ts';
import { fetched, withTokens } from '../../worker/src/connections/reduce-connection.ts';
import { type Queue, queueTurn } from '../../worker/src/pacer/pace.ts';
import type { Provider, RateLimit } from '../../worker/src/providers/provider.ts';

export interface CloudsDay {
  readonly accounts: number;
  readonly requests: number;
  /** For each limit of the provider, the fullest window of its length, wherever it begins. */
  readonly fullest: readonly number[];
  /** Each with the alarm that it takes. */
  readonly alarms: number;
  readonly fullestAlarmMinute: number;
  readonly rowsWritten: number;
  /** Notifications, and how long the last of their days waited for a turn. */
  readonly notifications: number;
  readonly longestWait: number;
}

export interface CloudsOptions {
  readonly accounts: number;
  readonly seed: number;
  /** `none`: everybody asks when it likes, for comparison. */
  readonly pacer: 'ours' | 'none';
}

const START: EpochMs = Date.UTC(2026, 10, 29);
/** Steps are told every two hours of the day, a night twice: when it ends and when it is scored again. */
const STEP_NEWS = 8;
const ACCESS_LIFE = hours(3);

/**
 * A day of so many people with one provider, by the relay's own decisions and reductions, a second at a time. What isn't
 * decided is what a request answers: every one is answered well, and today has changed.
 */
export function simulateCloudsDay(provider: Provider, { accounts, seed, pacer }: CloudsOptions): CloudsDay {
  const rng = createRng(seed);
  const connections = Array.from({ length: accounts }, (_, index) => startConnection(provider, index, rng));
  const wakes: number[][] = Array.from({ length: days(1) / seconds(1) + 1 }, () => []);
  const asked: EpochMs[] = [];
  const alarmMinutes = new Array<number>(days(1) / minutes(1) + 1).fill(0);
  const dirtySince = new Map<number, EpochMs>();
  let queue: Queue = { given: [], asked: [] };
  let [alarms, rowsWritten, notifications, longestWait]: [number, number, number, number] = [0, 0, 0, 0];
  const slot = (at: EpochMs) => Math.max(0, Math.ceil((at - START) / seconds(1)));
  const plan = (index: number, at: EpochMs) => wakes[slot(at)]?.push(index);

  const news: { at: EpochMs; index: number }[] = [];
  for (const [index, connection] of connections.entries()) {
    plan(index, connection.pollAt);
    for (const at of newsOf(provider, rng)) news.push({ at, index });
  }
  news.sort((a, b) => a.at - b.at);

  function wake(index: number, now: EpochMs): void {
    alarms++;
    const minute = Math.floor((now - START) / minutes(1));
    alarmMinutes[minute] = (alarmMinutes[minute] ?? 0) + 1;
    for (;;) {
      const connection = connections[index] as Connection;
      const next = decideNext(connection, provider.backfill.chunkDays, now);
      if (next.kind === 'wait') return void plan(index, next.until);
      if (next.kind === 'turn') {
        const wish = { requests: provider.requestsPerWindow + 1, purpose: next.purpose };
        const given = queueTurn(queue, provider.limits, wish, now);
        if (pacer === 'ours') queue = given.queue;
        rowsWritten++;
        connections[index] = { ...connection, turnAt: pacer === 'ours' ? given.turn.at : now };
        continue;
      }
      if (next.kind === 'refresh') {
        asked.push(now);
        rowsWritten += 2; // the intent, the tokens
        connections[index] = withTokens(connection, { sealed: '', expiresAt: now + ACCESS_LIFE }, now);
        continue;
      }
      if (next.kind !== 'fetch') throw new Error(`Nobody should ${next.kind} here.`);
      for (let request = 0; request < provider.requestsPerWindow; request++) asked.push(now);
      rowsWritten += 3; // today's slot, the account's row, the connection's
      longestWait = Math.max(longestWait, now - (dirtySince.get(index) ?? now));
      dirtySince.delete(index);
      connections[index] = fetched(connection, { ...next, toldAt: 0, changed: 1 }, provider, now, rng);
    }
  }

  let told = 0;
  for (let second = 0; second < wakes.length; second++) {
    const now = START + seconds(second);
    for (let one = news[told]; one !== undefined && one.at <= now; one = news[++told]) {
      const { index } = one;
      notifications++;
      rowsWritten++;
      if (!dirtySince.has(index)) dirtySince.set(index, now);
      connections[index] = addDirty(connections[index] as Connection, pollWindow(now));
      plan(index, now + seconds(1));
    }
    for (const index of wakes[second] ?? []) if (isDue(connections[index] as Connection, now)) wake(index, now);
  }
  asked.sort((a, b) => a - b);
  return {
    accounts,
    requests: asked.length,
    fullest: provider.limits.map((limit) => fullestWindow(asked, limit)),
    alarms,
    fullestAlarmMinute: Math.max(...alarmMinutes),
    rowsWritten,
    notifications,
    longestWait,
  };
}

/** An alarm has one time: of two plans the earlier rings, and the other finds nothing to do. */
function isDue(connection: Connection, now: EpochMs): boolean {
  const held = Math.max(connection.turnAt ?? 0, connection.retryAt ?? 0);
  return held <= now && (connection.dirty.length > 0 || connection.pollAt <= now);
}

function startConnection(provider: Provider, index: number, rng: Rng): Connection {
  const base = { provider: provider.id, serial: 's', source: 's', origin: '', zone: '', sealed: '' };
  const fresh = createConnection({ ...base, account: String(index) as AccountId }, START);
  const pollAt = START + Math.round(rng() * provider.pollEvery * 1.125);
  return {
    ...fresh,
    stage: 'active',
    pollAt,
    subscribeAt: null,
    accessExpiresAt: START + Math.round(rng() * ACCESS_LIFE),
  };
}

function newsOf(provider: Provider, rng: Rng): readonly EpochMs[] {
  const morning = START + hours(5) + Math.round(rng() * hours(4));
  const nights = [morning, morning + minutes(10) + Math.round(rng() * hours(2))];
  if (provider.id === 'whoop') return nights;
  const steps = Array.from({ length: STEP_NEWS }, (_, n) => START + hours(7 + 2 * n) + Math.round(rng() * hours(2)));
  return [...nights, ...steps].filter((at) => at < START + days(1));
}

/** The most requests within any window of the limit's length. */
function fullestWindow(times: readonly EpochMs[], { per }: RateLimit): number {
  let [most, first] = [0, 0];
  for (const [index, time] of times.entries()) {
    while ((times[first] as number) <= time - per) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
