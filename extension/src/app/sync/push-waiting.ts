import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { decideRefusal } from '@unslouch/shared/domain/sync/decide-refusal.ts';
import { BATCH_PLAIN_BYTES, planPush } from '@unslouch/shared/domain/sync/plan-push.ts';
import { type Ms, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { PushAnswer } from '@unslouch/shared/protocol/push.ts';
import type { Head, PinnedBatch } from '../../ports/sync-store.ts';
import { reloadChain, type SyncRun } from './sync-run.ts';
import { writeBatch } from './write-batch.ts';

export interface PushEnd {
  /**
   * `settled`: nothing waits, and this device knew everything that the relay had. `behind`: others wrote, so that a pull is next,
   * and a push again if more waits. `cloned`: under our number the relay has another batch, so another machine writes as this
   * device. `otherLog`: the relay lost batches that it had confirmed.
   */
  readonly kind: 'settled' | 'behind' | 'cloned' | 'otherLog';
  readonly run: SyncRun;
}

const NOTHING: Head = { sequence: 0, hash: new Uint8Array(32) };

/** Rows looked at for one month's batches: some years of days, a few megabytes. */
const ROWS_AT_ONCE = 1_000;

/** A back-fill's months take a while, and somebody may be looking at today: what came meanwhile goes first. Taste. */
const MOST_PUSHING: Ms = seconds(2);

/**
 * Sends what waits, month by month. Batches are pinned before they go out, so that whatever happens to us or to the answer,
 * the same bytes are sent again, and the relay answers as it did the first time. `hasPulled`: just before.
 */
export async function pushWaiting(start: SyncRun, hasPulled: boolean): Promise<Result<PushEnd, Problem>> {
  const { store, clock } = start.ports;
  const began = clock.now();
  const triedBefore = (await store.loadOutcome()).failures;
  let run = start;
  let isCurrent = hasPulled;
  let mostBytes = BATCH_PLAIN_BYTES;
  let reloaded = false;
  for (;;) {
    const batch = (await store.loadPinned())[0] ?? (await pinNext(run, mostBytes));
    if (!batch) return ok({ kind: isCurrent ? 'settled' : 'behind', run });
    const answer = await run.session.ask((relay) => relay.push(batch.bytes));
    if (answer.ok) {
      await store.acknowledge(batch);
      await start.ports.secondCopy.save({ lastAcknowledgedSequence: batch.lastSequence });
      isCurrent = await skipOwnPush(run, answer.value);
      if (!isCurrent && clock.now() - began > MOST_PUSHING) return ok({ kind: 'behind', run });
      continue;
    }
    const refusal = decideRefusal(answer.problem, triedBefore + 1);
    if (refusal.kind === 'newDevice') return ok({ kind: 'cloned', run });
    if (refusal.kind === 'compare') return ok({ kind: 'otherLog', run });
    if (refusal.kind === 'deadLetter' || (refusal.kind === 'halve' && mostBytes < LEAST_BYTES)) {
      await store.deadLetter(answer.problem);
    } else if (refusal.kind === 'halve') {
      mostBytes /= 2;
      await store.unpin();
    } else if (refusal.kind === 'refresh' && !reloaded) {
      reloaded = true;
      const current = await reloadChain(run);
      if (!current.ok) return current;
      run = current.value;
      await store.unpin();
    } else {
      return answer;
    }
  }
}

/** Halved six times, a batch is one long night or one session: less can't be sent. */
const LEAST_BYTES = BATCH_PLAIN_BYTES / 64;

/** Seals the batches of the next month and pins them together: the last of them ends the month's rows. */
async function pinNext(run: SyncRun, mostBytes: number): Promise<PinnedBatch | null> {
  const { ports, keys } = run;
  const planned = planPush(await ports.store.loadWaiting(ROWS_AT_ONCE), mostBytes);
  const heads = await ports.store.loadHeads();
  const frontier = frontierOfOthers(heads, keys.device);
  const batches: PinnedBatch[] = [];
  let head = heads.get(keys.device) ?? NOTHING;
  for (const draft of planned.filter(({ month }) => month === planned[0]?.month)) {
    const batch = await writeBatch(ports, keys, head, { ...draft, frontier });
    batches.push(batch);
    head = { sequence: batch.lastSequence, hash: batch.hash };
  }
  if (batches.length > 0) await ports.store.pin(batches);
  return batches[0] ?? null;
}

function frontierOfOthers(heads: ReadonlyMap<DeviceId, Head>, own: DeviceId): ReadonlyMap<DeviceId, number> {
  return new Map([...heads].filter(([device]) => device !== own).map(([device, head]) => [device, head.sequence]));
}

/** Nothing came in between our push and the one before: the cursor moves over it, and no pull is needed for it. */
async function skipOwnPush({ ports }: SyncRun, { generation, before, sequence, head }: PushAnswer): Promise<boolean> {
  const cursor = await ports.store.loadCursor();
  const isNext = cursor.generation === generation && cursor.after === before;
  if (isNext) await ports.store.skipTo({ generation, after: sequence });
  return isNext && head === sequence;
}
