import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { type UtcDay, utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import type { SourceId } from '@unslouch/shared/protocol/slot.ts';
import type { DayWindow } from '../providers/provider.ts';

/**
 * Where a connection stands. Each stage is one request to the provider, and stored before the next, so that whoever is
 * killed goes on where it was:
 *
 *     exchange ─► introduce ─► active ◄─► needs-consent
 *                                 └──────► leaving ─► (gone)
 */
export type Stage = 'exchange' | 'introduce' | 'active' | 'needs-consent' | 'leaving';

/** Days that may have changed. `mark` tells it from one that came while it was being fetched. */
export interface DirtyWindow extends DayWindow {
  readonly mark: number;
}

/** One provider's connection of one account, as it is stored: one row. */
export interface Connection {
  readonly provider: ProviderId;
  readonly account: AccountId;
  /** Another one for every consent: what belongs to an earlier one is dropped. */
  readonly serial: string;
  /** Whose slots its days come in. The same for ever, so that a second consent replaces and doesn't double. */
  readonly source: SourceId;
  /** This relay's address, as the person's browser knew it. */
  readonly origin: string;
  readonly zone: string;
  readonly stage: Stage;
  readonly stageSince: EpochMs;
  /** Keyed fingerprint of the provider's name for the person; null until it is known. */
  readonly user: string | null;
  /** `Secrets`, encrypted under the relay's secret. */
  readonly sealed: string;
  readonly accessExpiresAt: EpochMs | null;
  readonly refreshedAt: EpochMs | null;
  /** A refresh was sent and its answer not yet stored. */
  readonly refreshStartedAt: EpochMs | null;
  readonly failures: number;
  readonly problem: string | null;
  readonly retryAt: EpochMs | null;
  /** When the pacer gave the next fetch its turn. */
  readonly turnAt: EpochMs | null;
  /** Others have news: the past asks for no turn before then. */
  readonly pastAt: EpochMs | null;
  readonly dirty: readonly DirtyWindow[];
  readonly nextMark: number;
  readonly pollAt: EpochMs;
  readonly subscribeAt: EpochMs | null;
  /** Days from `oldest` up to `next` are still to come, newest first. */
  readonly backfill: { readonly oldest: UtcDay; readonly next: UtcDay; readonly all: number } | null;
  readonly lastFetchedAt: EpochMs | null;
  readonly lastDataAt: EpochMs | null;
  /** The newest that anything told so far is, by the provider's clock: what is found later is newer still. */
  readonly toldAt: EpochMs;
  /** Marks of the last notifications, oldest first. */
  readonly seen: readonly string[];
}

/** Days that every poll looks at again: providers re-score and sync late (facts of WHOOP, Oura, Google: up to a week). */
export const POLL_DAYS = 7;

/** Whoever lost the last hundred notifications' marks has other worries than a replay, which only makes us look again. */
const MARKS_KEPT = 64;

/** More windows than this are joined: looking at some days too many costs less than remembering each. */
const MOST_WINDOWS = 16;

export function createConnection(
  base: Pick<Connection, 'provider' | 'account' | 'serial' | 'source' | 'origin' | 'zone' | 'sealed'>,
  now: EpochMs,
): Connection {
  return {
    ...base,
    stage: 'exchange',
    stageSince: now,
    user: null,
    accessExpiresAt: null,
    refreshedAt: null,
    refreshStartedAt: null,
    failures: 0,
    problem: null,
    retryAt: null,
    turnAt: null,
    pastAt: null,
    dirty: [],
    nextMark: 1,
    pollAt: now,
    subscribeAt: now,
    backfill: null,
    lastFetchedAt: null,
    lastDataAt: null,
    toldAt: 0,
    seen: [],
  };
}

/** Consent given again: what was fetched and what is still to come stay as they were. */
export function consentedAgain(
  before: Connection,
  { serial, origin, zone, sealed }: Pick<Connection, 'serial' | 'origin' | 'zone' | 'sealed'>,
  now: EpochMs,
): Connection {
  const { provider, account, source, user, backfill, dirty, nextMark, lastFetchedAt, lastDataAt, toldAt, seen } =
    before;
  const fresh = createConnection({ provider, account, source, serial, origin, zone, sealed }, now);
  return { ...fresh, user, backfill, dirty, nextMark, lastFetchedAt, lastDataAt, toldAt, seen };
}

/** The days of a poll: a week back, and tomorrow, which has begun somewhere. */
export function pollWindow(now: EpochMs): DayWindow {
  const today = utcDayOf(now);
  return { from: today - POLL_DAYS, to: today + 2 };
}

/** Days to look at again. Windows that touch become one; the result never has more than a few. */
export function addDirty(connection: Connection, window: DayWindow): Connection {
  let { from, to } = window;
  let apart: readonly DirtyWindow[] = connection.dirty;
  for (;;) {
    const touching = apart.filter((other) => other.from <= to && other.to >= from);
    if (touching.length === 0 && apart.length < MOST_WINDOWS) break;
    const joined = touching.length > 0 ? touching : apart;
    from = Math.min(from, ...joined.map((other) => other.from));
    to = Math.max(to, ...joined.map((other) => other.to));
    apart = apart.filter((other) => !joined.includes(other));
  }
  const added = { from, to, mark: connection.nextMark };
  return { ...connection, dirty: [...apart, added], nextMark: connection.nextMark + 1 };
}

/** Whether the notification came before; and the connection that knows it from now on. */
export function noteMark(connection: Connection, mark: string | null): Connection | 'replayed' {
  if (mark === null) return connection;
  if (connection.seen.includes(mark)) return 'replayed';
  return { ...connection, seen: [...connection.seen, mark].slice(-MARKS_KEPT) };
}
