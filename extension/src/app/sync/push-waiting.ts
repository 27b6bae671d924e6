import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { Head, PinnedBatch } from '../../ports/sync-store.ts';
import { planBatch } from './plan-batch.ts';
import type { SyncRun } from './sync-run.ts';
import { writeBatch } from './write-batch.ts';

export interface PushEnd {
  /**
   * `cloned`: under our number the relay has another batch, so another machine writes as this device. `otherLog`: the relay
   * lost batches that it had confirmed.
   */
  readonly kind: 'delivered' | 'cloned' | 'otherLog';
}

const NOTHING: Head = { sequence: 0, hash: new Uint8Array(32) };

/** Rows looked at for one batch: more than a batch ever takes of small ones. */
const ROWS_AT_ONCE = 500;

/**
 * Sends what waits, batch by batch. A batch is pinned before it goes out, so that whatever happens to us or to the answer,
 * the same bytes are sent again, and the relay answers as it did the first time.
 */
export async function pushWaiting(run: SyncRun): Promise<Result<PushEnd, Problem>> {
  const { store } = run.ports;
  for (;;) {
    const batch = (await store.loadPinned())[0] ?? (await pinNext(run));
    if (!batch) return ok({ kind: 'delivered' });
    const answer = await run.session.ask((relay) => relay.push(batch.bytes));
    if (answer.ok) {
      await store.acknowledge(batch);
      await skipOwnPush(run, answer.value);
      continue;
    }
    const { code, permanent } = answer.problem;
    if (code === 'equivocation') return ok({ kind: 'cloned' });
    if (code === 'sequence-gap') return ok({ kind: 'otherLog' });
    // Sealed for an epoch that the chain doesn't have (yet, or any more): once it is fetched, the rows are sealed anew.
    if (code === 'epoch-unknown') {
      await store.unpin(batch);
      return answer;
    }
    if (!permanent || !REFUSES_THE_BATCH.has(code)) return answer;
    await store.deadLetter(batch, answer.problem);
  }
}

/** Refusals of this one batch for ever. All others are about this device or the account, and nothing is given up for them. */
const REFUSES_THE_BATCH: ReadonlySet<string> = new Set(['malformed', 'too-large']);

async function pinNext(run: SyncRun): Promise<PinnedBatch | null> {
  const { store } = run.ports;
  const planned = planBatch(await store.loadWaiting(ROWS_AT_ONCE));
  if (!planned) return null;
  const heads = await store.loadHeads();
  const batch = await writeBatch(run.ports, run.keys, heads.get(run.keys.device) ?? NOTHING, {
    ...planned,
    frontier: frontierOfOthers(heads, run.keys.device),
  });
  await store.pin(batch);
  return batch;
}

function frontierOfOthers(heads: ReadonlyMap<DeviceId, Head>, own: DeviceId): ReadonlyMap<DeviceId, number> {
  return new Map([...heads].filter(([device]) => device !== own).map(([device, head]) => [device, head.sequence]));
}

async function skipOwnPush(
  { ports }: SyncRun,
  answer: { readonly generation: string; readonly sequence: number; readonly before: number },
): Promise<void> {
  const cursor = await ports.store.loadCursor();
  if (cursor.generation === answer.generation && cursor.after === answer.before) {
    await ports.store.skipTo({ generation: answer.generation, after: answer.sequence });
  }
}
