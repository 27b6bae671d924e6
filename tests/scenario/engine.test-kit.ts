import { createHash } from 'node:crypto';
import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { type Ms, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { createRng } from '@unslouch/shared/lib/rng.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import { type Connection, createConnection } from '../../worker/src/connections/connection.ts';
import { type ConnectionPorts, runConnection } from '../../worker/src/connections/run-connection.ts';
import { openSecrets, sealSecrets } from '../../worker/src/connections/seal-secrets.ts';
import { type Queue, queueTurn } from '../../worker/src/pacer/pace.ts';
import { configuredProvider } from '../../worker/src/providers/configured.ts';
import { createProviderHttp } from '../../worker/src/providers/provider-http.ts';
import type { Emulated } from '../emulators/emulated.ts';

/** The machine goes dark: nothing after this line happened. */
class Killed extends Error {}

/** The relay's own. */
export const PATIENCE: Ms = seconds(20);

export type Engine = ReturnType<typeof createEngine>;

/**
 * The relay's engine for one connection, with the real provider over real HTTP and a disk in memory. It can be killed at
 * its n-th contact with the outside, before that happened or right after; the disk stays.
 */
export function createEngine(emulated: Emulated, backfillDays = 12) {
  const id = emulated.id as ProviderId;
  const rng = createRng(1);
  const disk = { row: null as string | null, days: new Map<number, string>(), writes: 0, users: new Set<string>() };
  let queue: Queue = { given: [], asked: [] };
  let ahead = 0;
  let contacts = 0;
  let killAt: { readonly contact: number; readonly when: 'before' | 'after' } | null = null;
  const now = () => Date.now() + ahead;
  const binding = (of: { readonly account: string; readonly provider: string }) => `${of.account} ${of.provider}`;

  /** One contact with the outside. */
  async function touch<T>(work: () => T | Promise<T>): Promise<T> {
    const contact = ++contacts;
    if (killAt?.contact === contact && killAt.when === 'before') throw new Killed();
    const result = await work();
    if (killAt?.contact === contact) throw new Killed();
    return result;
  }

  function touchNow<T>(work: () => T): T {
    const contact = ++contacts;
    if (killAt?.contact === contact && killAt.when === 'before') throw new Killed();
    const result = work();
    if (killAt?.contact === contact) throw new Killed();
    return result;
  }

  const load = () => (disk.row === null ? null : (JSON.parse(disk.row) as Connection));
  function write(serial: string, change: (connection: Connection) => Connection | null): boolean {
    const before = load();
    if (before?.serial !== serial) return false;
    const after = change(before);
    disk.row = after === null ? null : JSON.stringify(after);
    disk.writes++;
    return true;
  }

  let patience = PATIENCE;
  const createHttp = () =>
    createProviderHttp({
      now,
      patience,
      // A kill while a request is out: it may or may not have arrived.
      fetch: (url, init) => touch(() => fetch(url, init)).catch(rethrowKill),
    });
  let killed = false;
  function rethrowKill(error: unknown): never {
    if (error instanceof Killed) killed = true;
    throw error;
  }

  const ports: ConnectionPorts = {
    rows: { load, update: ({ serial }, change) => touchNow(() => !killed && write(serial, change)) },
    async storeDays({ serial }, days, change) {
      touchNow(() => {
        if (killed) return;
        const changed = days.filter(({ day, sameness }) => disk.days.get(day) !== JSON.stringify(sameness));
        for (const { day, sameness } of changed) disk.days.set(day, JSON.stringify(sameness));
        write(serial, (row) => change(row, changed.length));
      });
      return 'stored';
    },
    provider: (asked) =>
      configuredProvider(
        { CONNECTION_SECRET: 's', BACKFILL_DAYS: String(backfillDays), ...emulated.settings },
        asked,
        createHttp(),
      ),
    now,
    rng,
    seal: (of, secrets) => sealSecrets('s', binding(of), secrets),
    open: (of) => openSecrets('s', binding(of), of.sealed),
    async turn(provider, wish) {
      const given = queueTurn(queue, provider.limits, wish, now());
      queue = given.queue;
      return given.turn;
    },
    async hold() {},
    users: {
      fingerprint: async (provider, user) => `${provider} ${user}`,
      put: (_, user) => touch(() => void disk.users.add(user)),
      remove: () => touch(() => disk.users.clear()),
    },
    hookUrl: async () => `${emulated.url}/emulator/hook`,
  };

  return {
    disk,
    connection: load,
    now,
    contacts: () => contacts,
    /** How long it waits for an answer. */
    waitFor(time: Ms) {
      patience = time;
    },
    pass(time: number) {
      ahead += time;
      emulated.pass(time);
    },
    killAt(contact: number | null, when: 'before' | 'after' = 'before') {
      killAt = contact === null ? null : { contact: contacts + contact, when };
    },
    /** The person consented: a code lies on the disk. */
    async arrive(serial = 'first'): Promise<void> {
      const redirect = `https://relay.test/v1/connections/${id}/callback`;
      const fields = { say: 'yes', redirect_uri: redirect, state: 's', code_challenge: CHALLENGE };
      const body = new URLSearchParams(fields);
      const said = await fetch(`${emulated.url}/emulator/consent`, { method: 'POST', body, redirect: 'manual' });
      await said.arrayBuffer();
      const code = new URL(said.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const base = {
        provider: id,
        account: 'a' as AccountId,
        serial,
        source: 's',
        origin: 'https://relay.test',
        zone: 'Europe/Berlin',
      };
      const sealed = await sealSecrets('s', binding(base), { kind: 'code', code, verifier: VERIFIER });
      disk.row = JSON.stringify(createConnection({ ...base, sealed }, now()));
    },
    change(by: (connection: Connection) => Connection) {
      const row = load();
      if (row !== null) disk.row = JSON.stringify(by(row));
    },
    /** One run; a kill ends it where it stands. */
    async run(): Promise<'ended' | 'killed'> {
      killed = false;
      try {
        await runConnection(ports, id);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        return 'killed';
      }
      return killed ? 'killed' : 'ended';
    },
  };
}

const VERIFIER = 'a verifier';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
