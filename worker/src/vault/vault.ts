import { DurableObject } from 'cloudflare:workers';
import { parseChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import type { Ack } from '@unslouch/shared/protocol/ack.ts';
import { parseBatch } from '@unslouch/shared/protocol/batch.ts';
import type { Canary } from '@unslouch/shared/protocol/canary.ts';
import type { ChainAppend, ChainAppendAnswer } from '@unslouch/shared/protocol/chain.ts';
import type { ClaimAnswer } from '@unslouch/shared/protocol/claim.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import type { Cursor } from '@unslouch/shared/protocol/cursor.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import type { PushAnswer } from '@unslouch/shared/protocol/push.ts';
import { parseSegmentPart } from '@unslouch/shared/protocol/segment.ts';
import type { SegmentAnswer } from '@unslouch/shared/protocol/segments.ts';
import type { Caller } from '../access/caller.ts';
import { TICKET_LIFETIME } from '../access/tokens.ts';
import type { SealedSlot } from '../ingest/seal-days.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Notice } from '../providers/provider.ts';
import { reportCrash } from '../report-crash.ts';
import { settle } from '../settle.ts';
import type { VaultEnv } from '../vault-env.ts';
import * as accounts from './accounts.ts';
import { createAlarms } from './alarms.ts';
import { type Claims, reduceClaims } from './claims.ts';
import { type Arrival, createConnections } from './connections.ts';
import * as inbox from './inbox.ts';
import { createLive } from './live.ts';
import * as log from './log.ts';
import { createStore } from './store/store.ts';
import { withAccount } from './with-account.ts';

/**
 * The sealed log of one account. Each method is one request that the Worker has already checked as far as it can without
 * the account: token, signature, size, shape. Here: one synchronous decision in one transaction, then tell the sockets.
 */
export class Vault extends DurableObject<VaultEnv> {
  readonly store = createStore(this.ctx.storage);
  private readonly live = createLive(this.ctx);
  private readonly connections = createConnections({
    env: this.env,
    store: this.store,
    tell: (head) => this.live.tell({ kind: 'head', head }),
    plan: () => this.alarms.plan(),
    keepSweep: () => this.alarms.keepSweep(),
  });
  private readonly alarms = createAlarms(this.ctx.storage, this.store, this.connections.providerOf);
  private readonly tickets = new Map<string, number>();
  private claims: Claims = [];

  register(registration: accounts.Registration) {
    return settle('register', () => accounts.registerAccount(this.store, registration));
  }

  keyToAsk(device: DeviceId | null) {
    return settle('keyToAsk', () => accounts.keyToAsk(this.store, device));
  }

  status(caller: Caller) {
    return settle('status', () => log.readStatus(this.store, caller));
  }

  chain(caller: Caller, after: number) {
    return settle('chain', () => accounts.readChain(this.store, caller, after));
  }

  appendChain(caller: Caller, append: ChainAppend): Promise<Outcome<ChainAppendAnswer>> {
    return settle('appendChain', async () => {
      const parsed = append.entries.map((entry) => parseChainEntry(fieldBytes(entry)));
      const entries = parsed.flatMap((entry) => (entry.ok ? [entry.value] : []));
      if (entries.length < parsed.length) return refused('malformed', { at: 'entries' });
      const outcome = await accounts.appendChain(this.store, caller, append.length, entries, append.keyring);
      if (!outcome.ok) return outcome;
      const { length, keyringVersion, revoked } = outcome.value;
      for (const device of revoked) this.live.close(device);
      this.live.tell({ kind: 'chain', length, keyringVersion });
      return ok({ length, keyringVersion });
    });
  }

  keyring(caller: Caller) {
    return settle('keyring', () => accounts.readKeyring(this.store, caller));
  }

  putKeyring(caller: Caller, entries: readonly KeyringEntry[]) {
    return settle('putKeyring', () => {
      const outcome = accounts.putKeyring(this.store, caller, entries);
      if (outcome.ok)
        this.live.tell({ kind: 'chain', length: outcome.value.length, keyringVersion: outcome.value.version });
      return outcome;
    });
  }

  canary(caller: Caller) {
    return settle('canary', () => accounts.readCanary(this.store, caller));
  }

  putCanary(caller: Caller, canary: Canary) {
    return settle('putCanary', () => accounts.putCanary(this.store, caller, canary));
  }

  /** `hash`: base64url of SHA-256 of the signed bytes, whose signature the Worker has checked. */
  push(caller: Caller, bytes: Uint8Array, hash: string, acked: number | null): Promise<Outcome<PushAnswer>> {
    return settle('push', () => {
      const batch = parseBatch(bytes);
      if (!batch.ok) return batch;
      const pushed = { header: batch.value.header, bytes, hash, acked };
      const outcome = log.pushBatch(this.store, caller, pushed, Date.now());
      if (!outcome.ok) return outcome;
      const { fresh, ...answer } = outcome.value;
      if (fresh && caller.device !== null) this.tellOfBatch(caller.device, answer, bytes);
      return ok(answer);
    });
  }

  pull(caller: Caller, cursor: Cursor, ahead: number | null) {
    return settle('pull', () => log.pullPage(this.store, caller, { cursor, ahead }, Date.now()));
  }

  putSegmentPart(caller: Caller, bytes: Uint8Array, hash: string): Promise<Outcome<SegmentAnswer>> {
    return settle('putSegmentPart', async () => {
      const part = parseSegmentPart(bytes);
      if (!part.ok) return part;
      const outcome = log.putSegmentPart(this.store, caller, { header: part.value.header, bytes, hash }, Date.now());
      if (!outcome.ok) return outcome;
      const { fresh, head, ...answer } = outcome.value;
      if (fresh) this.live.tell({ kind: 'head', head });
      await this.alarms.planSweep();
      return ok(answer);
    });
  }

  segments(caller: Caller) {
    return settle('segments', () => log.listSegments(this.store, caller));
  }

  segmentPart(caller: Caller, month: number, version: number, part: number) {
    return settle('segmentPart', () => log.readSegmentPart(this.store, caller, month, version, part));
  }

  ack(caller: Caller, ack: Ack) {
    return settle('ack', () => log.acknowledge(this.store, caller, ack, Date.now()));
  }

  claim(caller: Caller, slot: string): Promise<Outcome<ClaimAnswer>> {
    return settle('claim', () =>
      withAccount(this.store, caller, () =>
        caller.device === null ? refused('not-allowed') : ok(this.decideClaim(caller.device, slot)),
      ),
    );
  }

  sources(caller: Caller) {
    return settle('sources', () => inbox.listSources(this.store, caller));
  }

  putSource(caller: Caller, source: string, tokenHash: string) {
    return settle('putSource', () => inbox.putSource(this.store, caller, source, tokenHash, Date.now()));
  }

  dropSource(caller: Caller, source: string) {
    return settle('dropSource', () => inbox.dropSource(this.store, caller, source));
  }

  openInbox(source: string, tokenHash: string) {
    return settle('openInbox', () => inbox.openInbox(this.store, source, tokenHash, Date.now()));
  }

  refusePush(source: string, tokenHash: string, code: string) {
    return settle('refusePush', () => inbox.refusePush(this.store, source, tokenHash, code, Date.now()));
  }

  storeSlots(source: string, tokenHash: string, slots: readonly SealedSlot[]) {
    return settle('storeSlots', () => {
      const outcome = inbox.storeSlots(this.store, source, tokenHash, slots, Date.now());
      if (outcome.ok && outcome.value.stored > 0) this.live.tell({ kind: 'head', head: outcome.value.head });
      return outcome;
    });
  }

  connectionList(caller: Caller) {
    return settle('connectionList', () => this.connections.list(caller));
  }

  beginConsent(caller: Caller, provider: ProviderId, zone: string) {
    return settle('beginConsent', () => this.connections.begin(caller, provider, zone));
  }

  arriveConsent(provider: ProviderId, arrival: Arrival) {
    return settle('arriveConsent', () => this.connections.arrive(provider, arrival));
  }

  leaveProvider(caller: Caller, provider: ProviderId) {
    return settle('leaveProvider', () => this.connections.leave(caller, provider));
  }

  notifyProvider(provider: ProviderId, notice: Notice, mark: string | null) {
    return settle('notifyProvider', () => this.connections.notify(provider, notice, mark));
  }

  /** A nonce that opens one socket. In memory only: after a nap the device asks again. */
  ticket(caller: Caller): Promise<Outcome<string>> {
    return settle('ticket', () =>
      withAccount(this.store, caller, () => {
        if (caller.device === null) return refused('not-allowed');
        const now = Date.now();
        for (const [nonce, expiresAt] of this.tickets) if (expiresAt <= now) this.tickets.delete(nonce);
        const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
        this.tickets.set(nonce, now + TICKET_LIFETIME);
        return ok(nonce);
      }),
    );
  }

  /** Everything of the account, its alarm too, at once: the object is as if it had never been. */
  erase(caller: Caller): Promise<Outcome<{ readonly erased: true }>> {
    return settle('erase', async () => {
      const allowed = withAccount(this.store, caller, () => ok({ erased: true } as const));
      if (!allowed.ok) return allowed;
      const giveBack = await this.connections.prepareErasure();
      // First: were they left over, nobody would know of them any more.
      for (const words of await accounts.laterWords(this.store)) {
        await this.env.SIGNPOST.get(this.env.SIGNPOST.idFromName(words)).takeDown(caller.account);
      }
      this.claims = [];
      this.tickets.clear();
      await this.ctx.storage.deleteAll();
      this.live.closeAll('forGood');
      this.ctx.waitUntil(giveBack());
      return allowed;
    });
  }

  /** For an operator who restored an older state of this object. */
  renewGeneration() {
    return settle('renewGeneration', () => {
      const outcome = accounts.renewGeneration(this.store);
      if (outcome.ok) this.live.closeAll('restart');
      return outcome;
    });
  }

  /** Opens the socket: the Worker has read the ticket and passes on whose it is. */
  override async fetch(request: Request): Promise<Response> {
    const { device, ...asked } = JSON.parse(request.headers.get('x-caller') ?? '{}') as Caller;
    const nonce = request.headers.get('x-nonce') ?? '';
    const hello = await settle('live', () => {
      if (device === null || !this.tickets.delete(nonce)) return refused('ticket-wrong');
      return withAccount(this.store, { ...asked, device }, ({ generation, head }) => ok({ device, generation, head }));
    });
    if (!hello.ok) return Response.json(hello.problem, { status: 401 });
    const { generation, head } = hello.value;
    return this.live.open(hello.value.device, { kind: 'hello', generation, head }, this.knownClaims());
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const said = this.live.read(socket, message);
    if (said.kind === 'claim') this.live.answer(socket, { kind: 'claim', ...this.decideClaim(said.device, said.slot) });
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    this.live.closed(socket, code);
  }

  /** May come twice: what is swept is gone, what was fetched is the same. After a crash it comes again later. */
  override async alarm(): Promise<void> {
    try {
      if (this.store.load() === null) return;
      await this.alarms.sweepIfDue(Date.now());
      await this.connections.runDue(Date.now());
      await this.alarms.plan();
    } catch (error) {
      reportCrash(error, 'alarm');
      await this.ctx.storage.setAlarm(Date.now() + minutes(10));
    }
  }

  private decideClaim(device: DeviceId, slot: string): ClaimAnswer {
    const { claims, answer } = reduceClaims(this.knownClaims(), slot, device);
    this.claims = claims;
    this.live.keepClaims(claims);
    return answer;
  }

  private knownClaims(): Claims {
    return this.claims.length > 0 ? this.claims : this.live.claims();
  }

  private tellOfBatch(device: DeviceId, answer: PushAnswer, bytes: Uint8Array): void {
    const { before, sequence } = answer;
    if (bytes.length > LIMITS.liveInlineBytes) this.live.tell({ kind: 'head', head: sequence }, device);
    else this.live.tell({ kind: 'batch', before, sequence, device, batch: toBase64Url(bytes) }, device);
  }
}
