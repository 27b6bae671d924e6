import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { doubtRelay } from '@unslouch/shared/domain/sync/judge-batch.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { readPage } from './read-page.ts';
import { refreshRun, type SyncRun } from './sync-run.ts';

export interface PullEnd {
  readonly run: SyncRun;
  /**
   * `cloned`: another machine writes as this device. `otherLog`: the relay's log is not the one we knew; nothing was taken
   * from it.
   */
  readonly kind: 'upToDate' | 'cloned' | 'otherLog';
}

/** Fetches, verifies and joins page after page, until there is no more. Each page is one transaction with its cursor. */
export async function pullLog(start: SyncRun): Promise<Result<PullEnd, Problem>> {
  const { store } = start.ports;
  // A device that lost its log, not its keys, finds its own batches there and takes them back.
  const rebuilding = (await store.loadCursor()).after === 0;
  let run = start;
  let cloned = false;
  for (;;) {
    const cursor = await store.loadCursor();
    const answer = await run.session.ask((relay) => relay.pull(cursor));
    if (!answer.ok) return answer.problem.code === 'generation-changed' ? ok({ kind: 'otherLog', run }) : answer;
    const page = answer.value;
    if (page.head < cursor.after) return fail(problem('relay.rolled-back', 'permanent'));
    const refreshed = await refreshRun(run, page);
    if (!refreshed.ok) return refreshed;
    run = refreshed.value;
    const read = await readPage(run, page, await store.loadHeads());
    const pinned = (await store.loadPinned()).map((batch) => batch.firstSequence);
    cloned ||= !rebuilding && read.own.some((sequence) => !pinned.includes(sequence));
    const moved = read.pulled.cursor.after > cursor.after || read.pulled.cursor.generation !== cursor.generation;
    if (moved) await store.apply(read.pulled);
    if (read.kind === 'updateNeeded') return fail(problem('update-needed', 'permanent'));
    if (!page.more) return ok({ kind: cloned ? 'cloned' : 'upToDate', run });
  }
}

/** What the relay, at whose head we are, can't be honest about: the first such thing, by name. */
export async function findDoubt({ ports }: SyncRun): Promise<Problem | null> {
  const heads = await ports.store.loadHeads();
  const reached = new Map([...heads].map(([device, head]) => [device, head.sequence]));
  return doubtRelay(reached, await ports.store.loadClaimed(), { head: 0, cursor: 0 })[0] ?? null;
}
