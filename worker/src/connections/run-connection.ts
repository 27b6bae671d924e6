import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { createZone } from '@unslouch/shared/domain/time/zone.ts';
import type { Rng } from '@unslouch/shared/lib/rng.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import { connectionPath } from '@unslouch/shared/protocol/endpoints.ts';
import type { DayContents } from '../ingest/split-days.ts';
import type { Purpose, Turn } from '../pacer/pace.ts';
import type { Provider, Tokens, Trouble } from '../providers/provider.ts';
import type { Connection } from './connection.ts';
import { connectorDays, lookedAt, newestOf } from './connector-days.ts';
import { decideNext, type Next } from './decide-next.ts';
import {
  enterStage,
  fetched,
  introduced,
  subscribed,
  troubled,
  unsubscribed,
  withTokens,
} from './reduce-connection.ts';
import type { Secrets } from './seal-secrets.ts';

/** What one connection is run with. Everything stored is in `rows` and `storeDays`; the rest may be lost at any moment. */
export interface ConnectionPorts {
  readonly rows: {
    load(provider: ProviderId): Connection | null;
    /**
     * In one transaction: the row as it is now, if it is still of this consent, becomes what `change` says; null removes
     * it. False: it is another's by now, and nothing was written.
     */
    update(connection: Connection, change: (now: Connection) => Connection | null): boolean;
  };
  /** Seals the days and stores them together with the row, all or nothing. `changed`: days that said something new. */
  storeDays(
    connection: Connection,
    days: readonly DayContents[],
    change: (now: Connection, changed: number) => Connection,
  ): Promise<'stored' | 'inbox-waits'>;
  provider(id: ProviderId): Provider | null;
  now(): EpochMs;
  readonly rng: Rng;
  seal(connection: Connection, secrets: Secrets): Promise<string>;
  open(connection: Connection): Promise<Secrets | null>;
  /** When this provider may next be asked so many times, or when to ask for that again. */
  turn(provider: Provider, wish: { readonly requests: number; readonly purpose: Purpose }): Promise<Turn>;
  /** The provider said to everybody: not before. */
  hold(provider: Provider, until: EpochMs): Promise<void>;
  readonly users: {
    fingerprint(provider: ProviderId, user: string): Promise<string>;
    put(connection: Connection, user: string): Promise<void>;
    remove(connection: Connection): Promise<void>;
  };
  hookUrl(connection: Connection): Promise<string>;
}

/**
 * Steps in a row before others get their chance. From a code to the first week of data are five: the page that the person
 * comes back to waits for these.
 */
const MOST_STEPS = 6;

/** Nobody lost anything; a device has to take over what waits first. */
const INBOX_WAITS = { code: 'inbox-waits', kind: 'passing', retryAfter: 3_600_000 } as const;

/** Goes on with one connection until there is nothing to do now. One at a time for each connection: the caller's duty. */
export async function runConnection(ports: ConnectionPorts, id: ProviderId): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const [connection, provider] = [ports.rows.load(id), ports.provider(id)];
    if (connection === null || provider === null) return;
    const next = decideNext(connection, provider.backfill.chunkDays, ports.now());
    if (next.kind === 'rest' || next.kind === 'wait') return;
    await act({ ports, provider, connection }, next);
  }
}

interface Run {
  readonly ports: ConnectionPorts;
  readonly provider: Provider;
  readonly connection: Connection;
}

async function act(run: Run, next: Exclude<Next, { kind: 'rest' | 'wait' }>): Promise<void> {
  if (next.kind === 'forget') return forget(run);
  if (next.kind === 'exchange') return exchange(run);
  if (next.kind === 'turn') return takeTurn(run, next.purpose);
  const secrets = await run.ports.open(run.connection);
  if (secrets?.kind !== 'tokens') return fail(run, { code: 'consent-withdrawn', kind: 'consent', retryAfter: null });
  switch (next.kind) {
    case 'refresh':
      return refresh(run, secrets.tokens);
    case 'introduce':
      return introduce(run, secrets.tokens);
    case 'subscribe':
      return subscribe(run, secrets.tokens);
    case 'revoke':
      return revoke(run, secrets.tokens);
    case 'fetch':
      return fetchDays(run, secrets.tokens, next);
  }
}

/** With one request more than a window takes: a refresh may be due first. */
async function takeTurn({ ports, provider, connection }: Run, purpose: Purpose): Promise<void> {
  const { kind, at } = await ports.turn(provider, { requests: provider.requestsPerWindow + 1, purpose });
  ports.rows.update(connection, (now) => ({ ...now, ...(kind === 'go' ? { turnAt: at } : { pastAt: at }) }));
}

async function exchange(run: Run): Promise<void> {
  const { ports, provider, connection } = run;
  const secrets = await ports.open(connection);
  if (secrets?.kind !== 'code') return fail(run, { code: 'consent-withdrawn', kind: 'consent', retryAfter: null });
  const answer = await provider.exchange(secrets.code, redirectUri(connection), secrets.verifier);
  if (!answer.ok) {
    const { problem } = answer;
    // Good once and briefly: it was spent in a try whose answer got lost, or it waited too long.
    return fail(run, problem.kind === 'consent' ? { ...problem, code: 'consent-interrupted' } : problem);
  }
  await keepTokens(run, answer.value, 'introduce');
}

/** The intent is stored before the request: who finds it after a crash knows that the old token may be spent. */
async function refresh(run: Run, tokens: Tokens): Promise<void> {
  const { ports, provider, connection } = run;
  if (!ports.rows.update(connection, (now) => ({ ...now, refreshStartedAt: ports.now() }))) return;
  const answer = await provider.refresh(tokens);
  if (!answer.ok) {
    const { problem } = answer;
    // An earlier refresh was never answered, to us: the provider may have spent the token for it.
    const isBurnt = problem.kind === 'consent' && connection.refreshStartedAt !== null;
    return fail(run, isBurnt ? { ...problem, code: 'consent-interrupted' } : problem);
  }
  await keepTokens(run, { ...answer.value, user: answer.value.user ?? tokens.user }, connection.stage);
}

/** New tokens lie on the disk before anybody uses them. */
async function keepTokens({ ports, connection }: Run, tokens: Tokens, stage: Connection['stage']): Promise<void> {
  const sealed = await ports.seal(connection, { kind: 'tokens', tokens });
  const { expiresAt } = tokens;
  ports.rows.update(connection, (now) => {
    const kept = withTokens(now, { sealed, expiresAt }, ports.now());
    return stage === now.stage || now.stage === 'leaving' ? kept : enterStage(kept, stage, ports.now());
  });
}

async function introduce(run: Run, tokens: Tokens): Promise<void> {
  const { ports, provider, connection } = run;
  const answer = await provider.introduce(tokens, connection.source);
  if (!answer.ok) return fail(run, answer.problem);
  const user = await ports.users.fingerprint(provider.id, answer.value);
  const sealed = await ports.seal(connection, { kind: 'tokens', tokens: { ...tokens, user: answer.value } });
  await ports.users.put(connection, user);
  ports.rows.update(connection, (now) => introduced({ ...now, sealed }, user, provider, ports.now()));
}

async function subscribe(run: Run, tokens: Tokens): Promise<void> {
  const { ports, provider, connection } = run;
  const answer = await provider.subscribe(tokens, await ports.hookUrl(connection));
  if (!answer.ok && answer.problem.kind !== 'passing') return fail(run, answer.problem);
  ports.rows.update(connection, (now) =>
    answer.ok ? subscribed(now, answer.value.until, ports.now(), ports.rng) : unsubscribed(now, ports.now(), ports.rng),
  );
}

async function fetchDays(run: Run, tokens: Tokens, asked: Next & { kind: 'fetch' }): Promise<void> {
  const { ports, provider, connection } = run;
  const { window, cause } = asked;
  // A record belongs to the day it starts in, a provider's range often to where it ends: a day more on either side, and
  // only whole days are kept.
  const answer = await provider.fetchWindow(tokens, { from: window.from - 1, to: window.to + 1 });
  if (!answer.ok) return fail(run, answer.problem);
  const zone = createZone(connection.zone);
  const asOf = lookedAt(connection.toldAt, answer.value.asOf);
  const days = connectorDays(provider, { ...answer.value, asOf }, asked, zone);
  if (days === null) return fail(run, { code: 'provider-unreadable', kind: 'passing', retryAfter: null });
  const toldAt = newestOf(days, asOf);
  const outcome = await ports.storeDays(connection, days, (now, changed) =>
    fetched(now, { window, cause, changed, toldAt }, provider, ports.now(), ports.rng),
  );
  if (outcome === 'inbox-waits') return fail(run, INBOX_WAITS);
}

async function revoke(run: Run, tokens: Tokens): Promise<void> {
  const answer = await run.provider.revoke(tokens);
  return answer.ok ? forget(run) : fail(run, answer.problem);
}

async function forget({ ports, connection }: Run): Promise<void> {
  await ports.users.remove(connection);
  ports.rows.update(connection, () => null);
}

async function fail(run: Run, trouble: Trouble): Promise<void> {
  const { ports, provider, connection } = run;
  // Who can't be revoked because nothing is granted any more is revoked.
  if (connection.stage === 'leaving' && trouble.kind === 'consent') return forget(run);
  const { retryAfter } = trouble;
  if (trouble.code === 'provider-busy' && retryAfter !== null) await ports.hold(provider, ports.now() + retryAfter);
  ports.rows.update(connection, (now) => troubled(now, trouble, ports.now(), ports.rng));
}

export function redirectUri({ origin, provider }: Pick<Connection, 'origin' | 'provider'>): string {
  return `${origin}${connectionPath(provider)}/callback`;
}
