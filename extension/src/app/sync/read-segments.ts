import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { PullPage } from '@unslouch/shared/protocol/pull-page.ts';
import type { SegmentList } from '@unslouch/shared/protocol/segments.ts';
import type { KnownMonth } from '../../ports/sync-store.ts';
import { type ReadSegment, readSegment } from './read-segment.ts';
import type { SyncRun } from './sync-run.ts';

export type Listed = SegmentList['segments'][number];

/**
 * Is there more in the relay's segments than in what was merged here? Always for a device at the beginning of the log, and for
 * one that was away while batches were dropped; else the page's notices tell.
 */
export function segmentsAwait(run: SyncRun, page: PullPage, after: number, months: readonly KnownMonth[]): boolean {
  if (after < page.floor || (after === 0 && page.head > 0)) return true;
  if (months.some(({ unread }) => hasKey(run, unread?.missingEpoch))) return true;
  const versions = new Map(months.map(({ month, version, unread }) => [month, unread?.version ?? version]));
  return page.items.some((item) => item.kind === 'segment' && item.version > (versions.get(item.month) ?? 0));
}

/** A month sealed again while its parts are fetched: the list is read anew. More often is nothing that people do. */
const TRIES = 3;

/**
 * Merges every month whose version is newer than what was merged here: settings first, then the newest month. Each month is a
 * transaction of its own, so whoever is killed in between goes on with the next. What can't be read is set aside.
 */
export async function readSegments(run: SyncRun): Promise<Result<null, Problem>> {
  for (let tries = 1; ; tries++) {
    const list = await run.session.ask((relay) => relay.loadSegments());
    if (!list.ok) return list;
    const read = await readListed(run, list.value.segments);
    const replaced = !read.ok && read.problem.code === 'segment-unknown';
    if (!replaced) return read;
    if (tries === TRIES) return fail(problem('segment-unknown', 'passing'));
  }
}

async function readListed(run: SyncRun, segments: readonly Listed[]): Promise<Result<null, Problem>> {
  const months = new Map((await run.ports.store.loadMonths()).map((known) => [known.month, known]));
  const awaited: Listed[] = [];
  let isRolledBack = false;
  for (const listed of segments.toSorted((a, b) => urgency(b) - urgency(a))) {
    const known = months.get(listed.month);
    isRolledBack = (known?.version ?? 0) > listed.version;
    if (isRolledBack) break;
    const unread = known?.unread;
    const told = unread?.version === listed.version && !hasKey(run, unread.missingEpoch);
    if (known?.version !== listed.version && !told) awaited.push(listed);
  }
  // While one month is written, the next is fetched and opened: a device at the beginning waits for one or the other, not for both.
  let opened = awaited[0] && (await open(run, awaited[0]));
  for (let next = 1; opened !== undefined; next++) {
    if (!opened.ok) return opened;
    const { value } = opened;
    const following = awaited[next];
    [, opened] = await Promise.all([takeIn(run, value), following && open(run, following)]);
  }
  return isRolledBack ? fail(problem('relay.rolled-back', 'permanent')) : ok(null);
}

interface Opened {
  readonly listed: Listed;
  readonly parts: readonly Uint8Array[];
  readonly read: Exclude<ReadSegment, { readonly kind: 'updateNeeded' }>;
}

async function open(run: SyncRun, listed: Listed): Promise<Result<Opened, Problem>> {
  const parts = await fetchParts(run, listed);
  if (!parts.ok) return parts;
  const read = await readSegment({ ...run.ports, ...run }, listed, parts.value);
  if (read.kind === 'updateNeeded') return fail(problem('update-needed', 'permanent'));
  return ok({ listed, parts: parts.value, read });
}

async function takeIn({ ports: { store } }: SyncRun, { listed, parts, read }: Opened): Promise<void> {
  const { month, version, sequence } = listed;
  const unreadable = read.kind === 'opened' ? read.problems[0] : read.problem;
  if (read.kind === 'opened' && !unreadable) await store.mergeSegment({ month, version, ...read });
  else
    await store.setAsideSegment({
      month,
      version,
      sequence,
      frontier: listedFrontier(listed),
      sealer: read.sealer,
      records: read.kind === 'opened' ? read.records : [],
      missingEpoch: read.kind === 'refused' ? read.missingEpoch : null,
      problem: unreadable ?? problem('seal.contents', 'permanent'),
      bytes: concatBytes(...parts),
    });
}

export async function fetchParts(
  run: SyncRun,
  { month, version, parts }: Listed,
): Promise<Result<Uint8Array[], Problem>> {
  const fetched: Uint8Array[] = [];
  for (let part = 0; part < parts; part++) {
    const bytes = await run.session.ask((relay) => relay.loadSegmentPart(month, version, part));
    if (!bytes.ok) return bytes;
    fetched.push(bytes.value);
  }
  return ok(fetched);
}

/** How far the segments reach that are known here, over all months: up to there, a device's batches may be gone. */
export function reachOf(months: readonly KnownMonth[]): Frontier {
  const reach = new Map();
  for (const { frontier, unread } of months)
    for (const [device, sequence] of [...frontier, ...(unread?.frontier ?? [])])
      reach.set(device, Math.max(sequence, reach.get(device) ?? 0));
  return reach;
}

function hasKey({ keys }: SyncRun, epoch: number | null | undefined): boolean {
  return keys.epochs.some((known) => known.epoch === epoch);
}

function listedFrontier({ frontier }: Listed): Frontier {
  return new Map(frontier.map(({ device, sequence }) => [device, sequence]));
}

/** Settings before all: a device that hears of them late shows the wrong thing. */
function urgency({ month }: Listed): number {
  return month === 0 ? Number.POSITIVE_INFINITY : month;
}
