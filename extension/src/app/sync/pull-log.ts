import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { joinFrontiers } from '@unslouch/shared/domain/sync/frontier.ts';
import { doubtRelay } from '@unslouch/shared/domain/sync/judge-batch.ts';
import { isContradicted } from '@unslouch/shared/domain/sync/split-identity.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { PullPage } from '@unslouch/shared/protocol/pull-page.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { reachOf, readSegments, segmentsAwait } from './read-segments.ts';
import { readWholeLog } from './read-whole-log.ts';
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
  let merged = false;
  let isOurs = false;
  let ahead = 0;
  const metTwin = async (): Promise<Result<boolean, Problem>> => {
    if (!rebuilding || isOurs) return ok(!isOurs);
    const met = await findTwin(run);
    isOurs = met.ok && !met.value;
    return met;
  };
  for (;;) {
    const cursor = await store.loadCursor();
    const answer = await run.session.ask((relay) => relay.pull(cursor, ahead));
    if (!answer.ok) return answer.problem.code === 'generation-changed' ? ok({ kind: 'otherLog', run }) : answer;
    const page = answer.value;
    ahead = Math.max(ahead, page.items.at(-1)?.sequence ?? 0);
    if (page.head < cursor.after) return fail(problem('relay.rolled-back', 'permanent'));
    const refreshed = await refreshRun(run, page);
    if (!refreshed.ok) return refreshed;
    run = refreshed.value;
    if (segmentsAwait(run, page, merged ? page.head : cursor.after, await store.loadMonths())) {
      const segments = await readSegments(run);
      if (!segments.ok) return segments;
      merged = true;
    }
    const taken = await readOn(run, page);
    if (!taken.ok) return taken;
    const read = taken.value;
    const pinned = (await store.loadPinned()).map((batch) => batch.firstSequence);
    if (read.own.some((sequence) => !pinned.includes(sequence))) {
      const met = await metTwin();
      if (!met.ok) return met;
      // Nothing of the page is taken in under the old name: whoever is killed before parting meets the twin again.
      if (met.value) return ok({ kind: 'cloned', run });
    }
    const moved = read.pulled.cursor.after > cursor.after || read.pulled.cursor.generation !== cursor.generation;
    if (moved) await store.apply(read.pulled);
    if (read.kind === 'updateNeeded') return fail(problem('update-needed', 'permanent'));
    if (!page.more) {
      const own = await findOwnHead(run, metTwin);
      if (!own.ok) return own;
      return ok({ kind: rebuilding && (await lacksOwn(run)) ? 'cloned' : own.value, run });
    }
  }
}

/** The page, after the segments once more where a gap shows that batches were dropped in the meantime. */
async function readOn(run: SyncRun, page: PullPage): Promise<Result<ReadPage, Problem>> {
  const { store } = run.ports;
  const read = await readPage(run, page, await store.loadHeads(), await store.loadMonths());
  if (!read.hasGap) return ok(read);
  const segments = await readSegments(run);
  if (!segments.ok) return segments;
  return ok(await readPage(run, page, await store.loadHeads(), await store.loadMonths()));
}

/**
 * A device that lost its log, and whose batches went into segments, takes it from the relay where its own log goes on. Were
 * that a lie, its next push would be refused. One that didn't lose its log meets a twin there.
 */
async function findOwnHead(
  { ports, session, keys }: SyncRun,
  metTwin: () => Promise<Result<boolean, Problem>>,
): Promise<Result<'upToDate' | 'cloned', Problem>> {
  const reach = reachOf(await ports.store.loadMonths()).get(keys.device) ?? 0;
  const head = (await ports.store.loadHeads()).get(keys.device)?.sequence ?? 0;
  if (head >= reach) return ok('upToDate');
  const status = await session.ask((relay) => relay.loadStatus());
  if (!status.ok) return status;
  const own = status.value.devices.find(({ device }) => device === keys.device);
  if (!own || own.sequence <= head) return ok('upToDate');
  const met = await metTwin();
  if (!met.ok) return met;
  if (met.value) return ok('cloned');
  await ports.store.adoptHead({ sequence: own.sequence, hash: fieldBytes(own.hash) });
  return ok('upToDate');
}

/**
 * The relay confirmed more under our name than it shows now that we have lost it. To go on behind it would give numbers twice:
 * whoever saw the first ones would take the second for a forgery. Under a new name nothing is lost.
 */
async function lacksOwn({ ports, keys }: SyncRun): Promise<boolean> {
  const { lastAcknowledgedSequence = 0 } = await ports.secondCopy.load();
  return ((await ports.store.loadHeads()).get(keys.device)?.sequence ?? 0) < lastAcknowledgedSequence;
}

/** Two profiles that were copied before their first sync both find a log under their name; it isn't that of both. */
async function findTwin(run: SyncRun): Promise<Result<boolean, Problem>> {
  const waiting = await run.ports.store.loadWaiting(Number.MAX_SAFE_INTEGER);
  if (waiting.length === 0) return ok(false);
  const told = await readWholeLog(run);
  return told.ok ? ok(isContradicted(waiting, run.keys.device, told.value.told)) : told;
}

/** What the relay, at whose head we are, can't be honest about: the first such thing, by name. */
export async function findDoubt({ ports }: SyncRun): Promise<Problem | null> {
  const heads = await ports.store.loadHeads();
  const pulled = new Map([...heads].map(([device, head]) => [device, head.sequence]));
  const reached = joinFrontiers(pulled, reachOf(await ports.store.loadMonths()));
  return doubtRelay(reached, await ports.store.loadClaimed(), { head: 0, cursor: 0 })[0] ?? null;
}
