import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { createZone } from '@unslouch/shared/domain/time/zone.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import type { ConnectionList, ProviderId } from '@unslouch/shared/protocol/connections.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { Caller } from '../access/caller.ts';
import { addDirty, type Connection, consentedAgain, createConnection, noteMark } from '../connections/connection.ts';
import { enterStage, recovered, troubled } from '../connections/reduce-connection.ts';
import { type ConnectionPorts, runConnection } from '../connections/run-connection.ts';
import { createRunOnce } from '../connections/run-once.ts';
import { viewConnections } from '../connections/view-connection.ts';
import { createConnectorPorts } from '../connectors.ts';
import { sealDays } from '../ingest/seal-days.ts';
import { splitDays } from '../ingest/split-days.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Notice } from '../providers/provider.ts';
import { relayCrypto } from '../relay-crypto.ts';
import { reportCrash } from '../report-crash.ts';
import type { VaultEnv } from '../vault-env.ts';
import { putSlots } from './inbox.ts';
import type { Store } from './store/store.ts';
import { withAccount } from './with-account.ts';

export interface Arrival {
  readonly nonce: string;
  readonly code: string;
  readonly origin: string;
  readonly verifier: string;
  readonly account: AccountId;
}

/** What the vault needs of its surroundings: `tell` of a new head, `plan` the alarm anew. */
export interface Surroundings {
  readonly env: VaultEnv;
  readonly store: Store;
  tell(head: number): void;
  plan(): Promise<void>;
  /** The sweep's own time, before the alarm gets others to keep. */
  keepSweep(): Promise<void>;
}

/** The account's connections to providers: consents, notifications, and the runs that fetch. */
export function createConnections({ env, store, tell, plan, keepSweep }: Surroundings) {
  const outside = createConnectorPorts(env);

  const rows: ConnectionPorts['rows'] = {
    load: (provider) => store.connection(provider),
    update: (connection, change) => store.transaction(() => updateRow(connection, change)),
  };

  function updateRow(connection: Connection, change: (now: Connection) => Connection | null): boolean {
    const now = store.connection(connection.provider);
    if (now?.serial !== connection.serial) return false;
    const changed = change(now);
    if (changed === null) store.dropConnection(connection.provider);
    else store.putConnection(changed);
    return true;
  }

  const storeDays: ConnectionPorts['storeDays'] = async (connection, days, change) => {
    const before = store.load();
    const inbox = before === null ? null : currentEpoch(before.chain);
    if (inbox === null) return 'inbox-waits';
    const sealed = await sealDays(env.TOKEN_SECRET, connection.account, connection.source, inbox, days);
    const stored = store.transaction(() => {
      const state = store.load();
      if (state === null || store.connection(connection.provider)?.serial !== connection.serial) return null;
      const put = putSlots(store, state, connection.source, sealed, Date.now());
      if (put.ok) updateRow(connection, (now) => change(now, put.value.stored));
      return put;
    });
    if (stored === null) return 'stored';
    if (!stored.ok) return 'inbox-waits';
    if (stored.value.stored > 0) tell(stored.value.head);
    return 'stored';
  };

  const run = createRunOnce(async (id: ProviderId) => {
    try {
      await runConnection({ ...outside, rows, storeDays }, id);
    } catch (error) {
      reportCrash(error, `connection ${id}`);
      const broken = { code: 'provider-broken', kind: 'passing', retryAfter: minutes(10) } as const;
      const connection = rows.load(id);
      if (connection !== null) rows.update(connection, (now) => troubled(now, broken, Date.now(), outside.rng));
    }
  });

  let isLooking = false;

  async function runAndPlan(id: ProviderId): Promise<void> {
    await run(id);
    await plan();
  }

  return {
    providerOf: outside.provider,

    list: (caller: Caller): Outcome<ConnectionList> =>
      withAccount(store, caller, () =>
        ok({ connections: [...viewConnections(store.connections(), (id) => outside.provider(id) !== null)] }),
      ),

    begin: (caller: Caller, provider: ProviderId, zone: string): Outcome<{ readonly nonce: string }> =>
      withAccount(store, caller, () => {
        const nonce = bytesToField(relayCrypto.randomBytes(16));
        store.putConsent(provider, { nonce, zone: createZone(zone) === null ? '' : zone });
        return ok({ nonce });
      }),

    /** The person came back with a code: stored before it is used, so that a crash can't lose it. */
    async arrive(provider: ProviderId, arrival: Arrival): Promise<Outcome<{ readonly state: string }>> {
      const { account, code, verifier, nonce, origin } = arrival;
      const sealed = await outside.seal({ account, provider }, { kind: 'code', code, verifier });
      if (store.load() !== null) await keepSweep();
      const entered = store.transaction((): Outcome<null> => {
        const consent = store.load() === null ? null : store.takeConsent(provider);
        if (consent?.nonce !== nonce) return refused('consent-over');
        const fresh = { serial: nonce, origin, zone: consent.zone, sealed };
        const before = store.connection(provider);
        const source = bytesToField(relayCrypto.randomBytes(16));
        const now = Date.now();
        store.putConnection(
          before === null
            ? createConnection({ provider, account, source, ...fresh }, now)
            : consentedAgain(before, fresh, now),
        );
        return ok(null);
      });
      if (!entered.ok) return entered;
      await plan();
      await run(provider);
      await plan();
      const [view] = viewConnections(store.connections(), (id) => id === provider).filter(
        (one) => one.provider === provider,
      );
      return ok({ state: view?.state ?? 'off' });
    },

    /** From now on nothing is fetched; the tokens go as soon as the provider took them back, or after a day. */
    async leave(caller: Caller, provider: ProviderId): Promise<Outcome<{ readonly provider: string }>> {
      const left = withAccount(store, caller, () => {
        const connection = store.connection(provider);
        store.takeConsent(provider);
        if (connection === null) return ok(null);
        const now = Date.now();
        if (connection.stage === 'exchange') store.dropConnection(provider);
        else store.putConnection({ ...enterStage(recovered(connection), 'leaving', now), dirty: [], backfill: null });
        return ok(connection);
      });
      if (!left.ok) return left;
      if (left.value !== null) {
        await outside.users.remove(left.value);
        await runAndPlan(provider);
      }
      return ok({ provider });
    },

    /** Something changed at the provider. Stored before it is acknowledged; fetched by the alarm, a moment later. */
    async notify(
      provider: ProviderId,
      notice: Notice,
      mark: string | null,
    ): Promise<Outcome<{ readonly fresh: boolean }>> {
      const connection = store.load() === null ? null : store.connection(provider);
      const isOn = connection !== null && (connection.stage === 'active' || connection.stage === 'needs-consent');
      const known = outside.provider(provider);
      if (!isOn || known === null) return refused('source-unknown');
      if (noteMark(connection, mark) === 'replayed') return ok({ fresh: false });
      const { deletion, window } = notice;
      const normalised =
        deletion &&
        known.normalise(deletion.payload, {
          zone: null,
          asOf: deletion.asOf ?? Math.max(Date.now(), connection.toldAt + 1),
        });
      const days = normalised === null ? [] : splitDays(normalised, Date.now());
      let replayed = false;
      const outcome = await storeDays(connection, days, (now) => {
        const noted = noteMark(now, mark);
        replayed = noted === 'replayed';
        return noted === 'replayed' ? now : window === null ? noted : addDirty(noted, window);
      });
      if (outcome === 'inbox-waits') return refused('no-inbox');
      if (!replayed) await plan();
      // The next alarm waits until this one is done with every provider, the slowest too.
      if (!replayed && isLooking) void runAndPlan(provider).catch((error) => reportCrash(error, 'notification'));
      return ok({ fresh: !replayed });
    },

    /** Everything that is due, side by side: a provider that answers late holds up no other. */
    async runDue(now: EpochMs): Promise<void> {
      const due = store.connections().filter(({ retryAt }) => (retryAt ?? 0) <= now);
      isLooking = true;
      await Promise.all(due.map(({ provider }) => run(provider))).finally(() => {
        isLooking = false;
      });
    },

    /** Before an erasure: the rows go with the account; what is granted elsewhere is given back afterwards, if it can be. */
    async prepareErasure(): Promise<() => Promise<void>> {
      const connections = store.load() === null ? [] : store.connections();
      for (const connection of connections) await outside.users.remove(connection);
      const granted = await Promise.all(
        connections.map(async (connection) => ({
          provider: outside.provider(connection.provider),
          secrets: await outside.open(connection),
        })),
      );
      return async () => {
        for (const { provider, secrets } of granted) {
          if (provider !== null && secrets?.kind === 'tokens') await provider.revoke(secrets.tokens);
        }
      };
    },
  };
}
