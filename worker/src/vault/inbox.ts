import { currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import type { SourceList } from '@unslouch/shared/protocol/sources.ts';
import type { Caller } from '../access/caller.ts';
import type { Inbox, SealedSlot } from '../ingest/seal-days.ts';
import { type Outcome, refused } from '../outcome.ts';
import { wholeHour } from './accept-batch.ts';
import { acceptSlot } from './accept-slot.ts';
import type { VaultState } from './state.ts';
import type { SourceRow } from './store/inbox-tables.ts';
import type { Store } from './store/store.ts';
import { withAccount } from './with-account.ts';

export function listSources(store: Store, caller: Caller): Outcome<SourceList> {
  return withAccount(store, caller, () => {
    const waiting = store.waitingSlots();
    return ok({
      sources: store.sources().map(({ source, createdAt, lastPushAt, refused }) => ({
        source,
        createdAt,
        lastPushAt,
        refused,
        waiting: waiting.filter((slot) => slot.source === source).length,
      })),
    });
  });
}

/** A new source, or a new token for one that is there; the old token is dead at once. */
export function putSource(
  store: Store,
  caller: Caller,
  source: string,
  tokenHash: string,
  now: EpochMs,
): Outcome<{ readonly source: string }> {
  return withAccount(store, caller, () => {
    const known = store.source(source);
    if (known === null && store.sources().length >= LIMITS.sources) {
      return refused('too-many-sources', { limit: LIMITS.sources });
    }
    if (known?.tokenHash !== tokenHash) {
      store.putSource({
        source,
        tokenHash,
        createdAt: known?.createdAt ?? wholeHour(now),
        lastPushAt: known?.lastPushAt ?? null,
        refused: null,
      });
    }
    return ok({ source });
  });
}

/** What it has sent stays until a device takes it over. */
export function dropSource(store: Store, caller: Caller, source: string): Outcome<{ readonly source: string }> {
  return withAccount(store, caller, () => {
    store.dropSource(source);
    return ok({ source });
  });
}

const WRONG_TOKEN = 'ingest-token-wrong';

function isToken(known: SourceRow | null, tokenHash: string): known is SourceRow {
  return known !== null && known.tokenHash === tokenHash;
}

/** Whom to seal to, if the source's token is right; `tokenHash` in base64url. */
export function openInbox(store: Store, source: string, tokenHash: string, now: EpochMs): Outcome<Inbox> {
  return store.transaction(() => {
    const state = store.load();
    const known = state === null ? null : store.source(source);
    // Whether the account, the source or the token is wrong is nobody's business who has none of the three.
    if (state === null || !isToken(known, tokenHash)) {
      keepRefused(store, known, WRONG_TOKEN, now);
      return refused(WRONG_TOKEN);
    }
    const epoch = currentEpoch(state.chain);
    return epoch === null ? refused('no-inbox') : ok({ epoch: epoch.epoch, inboxKey: epoch.inboxKey });
  });
}

/** A push that no reading could take: too large, or not what a phone sends. `code` is what the phone was answered. */
export function refusePush(store: Store, source: string, tokenHash: string, code: string, now: EpochMs): Outcome<null> {
  return store.transaction(() => {
    const known = store.load() === null ? null : store.source(source);
    keepRefused(store, known, isToken(known, tokenHash) ? code : WRONG_TOKEN, now);
    return ok(null);
  });
}

/**
 * For the person's devices to tell. The first of an hour is the one kept, so that whoever knows an address, but not its token,
 * makes the object write once an hour and no more.
 */
function keepRefused(store: Store, known: SourceRow | null, code: string, now: EpochMs): void {
  const at = wholeHour(now);
  if (known !== null && known.refused?.at !== at) store.putSource({ ...known, refused: { at, code } });
}

export interface SlotsStored {
  readonly stored: number;
  readonly unchanged: number;
  readonly head: number;
}

/** All days of one push or none. */
export function storeSlots(
  store: Store,
  source: string,
  tokenHash: string,
  slots: readonly SealedSlot[],
  now: EpochMs,
): Outcome<SlotsStored> {
  return store.transaction(() => {
    const state = store.load();
    const known = state === null ? null : store.source(source);
    if (state === null || !isToken(known, tokenHash)) return refused(WRONG_TOKEN);
    const stored = putSlots(store, state, source, slots, now);
    if (!stored.ok) return stored;
    if (known.lastPushAt !== wholeHour(now) || known.refused !== null) {
      store.putSource({ ...known, lastPushAt: wholeHour(now), refused: null });
    }
    return stored;
  });
}

/** Inside a transaction: all of the slots or none. */
export function putSlots(
  store: Store,
  state: VaultState,
  source: string,
  slots: readonly SealedSlot[],
  now: EpochMs,
): Outcome<SlotsStored> {
  let { head, bytes } = state;
  const writes: (() => void)[] = [];
  for (const { slot, lane, content } of slots) {
    const kept = store.keptSlots(source, slot.day);
    const { fromHour, toHour } = slot;
    const decision = acceptSlot(kept, { lane, fromHour, toHour, content });
    if (decision.kind === 'full') return refused('slots-full', { day: slot.day });
    if (decision.kind === 'unchanged') continue;
    const { number } = decision;
    const sequence = ++head;
    bytes += slot.sealed.length - (kept.find((other) => other.number === number)?.bytes ?? 0);
    writes.push(() => store.putSlot({ number, sequence, lane, fromHour, toHour, content, storedAt: now, slot }));
  }
  if (bytes > LIMITS.accountBytes) return refused('account-full', { limit: LIMITS.accountBytes });
  for (const write of writes) write();
  if (writes.length > 0) store.save({ ...state, head, bytes, slotHead: head });
  return ok({ stored: writes.length, unchanged: slots.length - writes.length, head });
}
