import { equalBytes } from '../../../lib/bytes.ts';
import { groupBy } from '../../../lib/group.ts';
import type { AnyFact, DeviceId, FactId } from '../../log/fact.ts';
import type { UtcMonth } from '../../time/local-day.ts';
import { decodeRecords } from '../codec/decode-records.ts';
import { encodeRecords } from '../codec/encode-records.ts';
import { type DayDocument, emptyDay, recordsOfDay } from '../day-document.ts';
import { type Drawer, drawerOf, monthOf } from '../drawer.ts';
import { factsOfDrawers } from '../facts-of-drawers.ts';
import { type Frontier, frontierNews, joinFrontiers } from '../frontier.ts';
import { highestSeen } from '../highest-seen.ts';
import { joinRecords, recordsMissing } from '../join-records.ts';
import { judgeBatch, type LogHead } from '../judge-batch.ts';
import { lackedBy, sealFrontier } from '../merge-segment.ts';
import { planPush, type WaitingRow } from '../plan-push.ts';
import type { SyncRecord } from '../record.ts';
import { forgetIdentities, splitIdentity } from '../split-identity.ts';
import { type ModelBatch, NO_HASH, sealModelBatch } from './model-batch.test-kit.ts';
import { headOf, isCoverable, type RelayState } from './model-relay.test-kit.ts';
import type { Rules } from './rules.test-kit.ts';

/** Everything a device keeps. Never changed in place: an older value is a disk that lost its last commits. */
export interface Disk {
  readonly id: DeviceId;
  /** Identities given under this id. */
  readonly count: number;
  readonly stamp: number;
  readonly key: number;
  readonly drawers: ReadonlyMap<Drawer, DayDocument>;
  readonly outbox: readonly WaitingRow[];
  readonly rows: number;
  readonly pinned: readonly PinnedModelBatch[];
  readonly own: { readonly sequence: number; readonly hash: Uint8Array };
  readonly heads: ReadonlyMap<DeviceId, LogHead>;
  readonly sent: Frontier;
  readonly cursor: { readonly generation: number; readonly sequence: number };
  readonly versions: ReadonlyMap<UtcMonth, number>;
  readonly monthFrontiers: ReadonlyMap<UtcMonth, Frontier>;
  readonly quarantine: readonly { readonly device: DeviceId; readonly sequence: number; readonly batch: ModelBatch }[];
  /** Rows that hold what a segment lacked: nothing is acknowledged while they wait. */
  readonly reEmitted: ReadonlySet<number>;
  readonly blamed: readonly DeviceId[];
}

export interface PinnedModelBatch {
  readonly batch: ModelBatch;
  readonly rows: readonly number[];
}

export function newDisk(id: DeviceId, key: number): Disk {
  return {
    id,
    count: 0,
    stamp: 0,
    key,
    drawers: new Map(),
    outbox: [],
    rows: 0,
    pinned: [],
    own: { sequence: 0, hash: NO_HASH },
    heads: new Map(),
    sent: new Map(),
    cursor: { generation: 0, sequence: 0 },
    versions: new Map(),
    monthFrontiers: new Map(),
    quarantine: [],
    reEmitted: new Set(),
    blamed: [],
  };
}

/** Joins records into the drawers: what an append and an applied page have in common. */
export function joined(disk: Disk, records: readonly SyncRecord[], rules: Rules): Disk {
  const merges = [...groupBy(records, drawerOf)].map(([drawer, ofDay]) =>
    rules.mergeIntoDay(disk.drawers.get(drawer) ?? emptyDay(drawer), ofDay),
  );
  const changed = merges.filter((merge) => merge.changed.length > 0);
  const drawers = new Map([...disk.drawers, ...changed.map(({ day }) => [day.drawer, day] as const)]);
  const seen = highestSeen(disk, disk.id, records);
  return { ...disk, ...seen, drawers: changed.length === 0 ? disk.drawers : drawers };
}

export function queued(disk: Disk, records: readonly SyncRecord[], why: 'news' | 'reEmit' = 'news'): Disk {
  const rows = [...groupBy(records, monthOf)].map(([month, ofMonth], at) => ({
    row: disk.rows + at,
    month,
    records: ofMonth,
  }));
  const reEmitted = why === 'news' ? disk.reEmitted : new Set([...disk.reEmitted, ...rows.map(({ row }) => row)]);
  return { ...disk, outbox: [...disk.outbox, ...rows], rows: disk.rows + rows.length, reEmitted };
}

export function appended(disk: Disk, records: readonly SyncRecord[], rules: Rules): Disk {
  return queued(joined(disk, records, rules), records);
}

/** Numbers, seals and keeps the batches of what waits; strict, so that a number never meets two contents. */
export function pinned(disk: Disk, mostBytes: number): Disk {
  if (disk.pinned.length > 0) return disk;
  const frontier = frontierOf(disk);
  let { sequence, hash } = disk.own;
  let news = frontierNews(frontier, disk.sent);
  const batches = planPush(disk.outbox, mostBytes).map(({ month, records, rows }): PinnedModelBatch => {
    sequence++;
    const place = {
      device: disk.id,
      from: sequence,
      to: sequence,
      previous: hash,
      month,
      key: disk.key,
      frontier: news,
    };
    const batch = sealModelBatch(place, records);
    hash = batch.hash;
    news = new Map();
    return { batch, rows };
  });
  return { ...disk, pinned: batches, sent: joinFrontiers(disk.sent, frontier) };
}

/** The answer names the relay's generation as well: what was stored there is lost with it. */
export function acknowledged(disk: Disk, { batch, rows }: PinnedModelBatch, generation: number): Disk {
  const done = new Set(rows);
  return {
    ...disk,
    pinned: disk.pinned.filter((other) => other.batch !== batch),
    outbox: disk.outbox.filter(({ row }) => !done.has(row)),
    reEmitted: new Set([...disk.reEmitted].filter((row) => !done.has(row))),
    // The answer to a batch that was lost on its way may come after a pull has told of later ones.
    own: batch.to > disk.own.sequence ? { sequence: batch.to, hash: batch.hash } : disk.own,
    cursor: disk.cursor.generation === 0 ? { generation, sequence: 0 } : disk.cursor,
    monthFrontiers: withMonth(disk.monthFrontiers, batch),
  };
}

/** Takes a page of the relay's items in. The caller commits what comes back in one go. */
export function applied(disk: Disk, relay: RelayState, most: number, rules: Rules, freshId: () => DeviceId): Disk {
  if (rules.heedsGeneration && disk.cursor.generation !== relay.generation)
    return refounded(disk, relay, rules, freshId);
  let next = disk.cursor.sequence < relay.floor ? withSegments(disk, relay, rules) : disk;
  const page = relay.items.filter(({ sequence }) => sequence > disk.cursor.sequence).slice(0, most);
  for (const item of page) {
    if (item.kind === 'segment') next = withSegment(next, relay, item.month, rules);
    else if (item.batch.device === next.id) next = withOwn(next, relay, item.batch, rules, freshId);
    else next = withBatch(next, relay, item.batch, rules);
  }
  const sequence = page.length < most ? Math.max(relay.head, next.cursor.sequence) : (page.at(-1)?.sequence ?? 0);
  return { ...next, cursor: { generation: disk.cursor.generation, sequence } };
}

/**
 * Another log than the cursor's: everything is read anew, and what this relay lacks is queued. A log under this device's name
 * that says what this device never heard was written by a twin.
 */
function refounded(disk: Disk, relay: RelayState, rules: Rules, freshId: () => DeviceId): Disk {
  const cursor = { generation: relay.generation, sequence: 0 };
  if (disk.cursor.generation === 0) return withSegments({ ...disk, cursor }, relay, rules);
  const underMyName = relay.items.flatMap((item) =>
    item.kind === 'batch' && item.batch.device === disk.id ? opened(disk, item.batch) : [],
  );
  const isTwin = recordsMissing(allRecords(disk), underMyName).length > 0;
  const held = isTwin ? parted({ ...disk, own: { sequence: 0, hash: NO_HASH } }, relay, rules, freshId) : disk;
  const anew: Disk = {
    ...held,
    cursor,
    heads: new Map(),
    monthFrontiers: new Map(),
    versions: new Map(),
    sent: new Map(),
    quarantine: [],
    pinned: [],
    outbox: [],
    reEmitted: new Set(),
    own: headOf(relay, held.id),
  };
  return withSegments(queued(anew, recordsMissing(toldBy(relay, held), allRecords(held))), relay, rules);
}

function withBatch(disk: Disk, relay: RelayState, batch: ModelBatch, rules: Rules): Disk {
  const reached = disk.heads.get(batch.device);
  const skipped = batch.from - 1;
  const head: LogHead | undefined =
    skipped > (reached?.sequence ?? 0) && isCoverable(relay, batch.device, skipped)
      ? { sequence: skipped, hash: null }
      : reached;
  const verdict = judgeBatch(head, batch);
  if (verdict === 'known') return disk;
  const heads = new Map(disk.heads).set(batch.device, { sequence: batch.to, hash: batch.hash });
  const { problems } = decodeRecords(batch.body);
  if (verdict !== 'apply' || batch.key !== disk.key || problems.length > 0) {
    const refused = { device: batch.device, sequence: batch.from, batch };
    return { ...disk, heads, quarantine: [...disk.quarantine, refused] };
  }
  const monthFrontiers = withMonth(disk.monthFrontiers, batch);
  const records = opened(disk, batch);
  const next = joined({ ...disk, heads, monthFrontiers }, records, rules);
  const segment = relay.segments.get(batch.month);
  if (segment === undefined || segment.version !== disk.versions.get(batch.month)) return next;
  return queued(next, lackedBy(segment, batch, recordsMissing(allRecords(disk), records)), 'reEmit');
}

/** A batch under this device's own name: its own, or the sign of a twin. */
function withOwn(disk: Disk, relay: RelayState, batch: ModelBatch, rules: Rules, freshId: () => DeviceId): Disk {
  if (batch.to <= disk.own.sequence) return disk;
  const mine = disk.pinned.find((held) => equalBytes(held.batch.hash, batch.hash));
  if (mine !== undefined) return acknowledged(disk, mine, relay.generation);
  return withBatch(parted(disk, relay, rules, freshId), relay, batch, rules);
}

/** This device has met a log under its name that it didn't write. */
export function parted(disk: Disk, relay: RelayState, rules: Rules, freshId: () => DeviceId): Disk {
  if (rules.onTwin === 'keepId') {
    const own = headOf(relay, disk.id);
    return { ...disk, pinned: [], own, heads: new Map(disk.heads).set(disk.id, own) };
  }
  const told = toldBy(relay, disk);
  const id = freshId();
  let count = 0;
  const nextId = (): FactId => ({ by: 'person', device: id, count: ++count });
  const split = splitIdentity(disk.outbox, disk.id, told, nextId);
  const drawers = new Map([...disk.drawers].map(([drawer, day]) => [drawer, forgetIdentities(day, split.forgotten)]));
  const heads = new Map(disk.heads).set(disk.id, disk.own);
  const anew: Disk = {
    ...disk,
    id,
    count,
    drawers,
    heads,
    outbox: split.waiting,
    pinned: [],
    own: { sequence: 0, hash: NO_HASH },
    sent: new Map(),
  };
  const next = joined(anew, [...told, ...split.waiting.flatMap((row) => row.records)], rules);
  return queued(next, lackedOf(relay, disk), 'reEmit');
}

function withSegments(disk: Disk, relay: RelayState, rules: Rules): Disk {
  return [...relay.segments.keys()].reduce((next, month) => withSegment(next, relay, month, rules), disk);
}

function withSegment(disk: Disk, relay: RelayState, month: UtcMonth, rules: Rules): Disk {
  const segment = relay.segments.get(month);
  if (segment === undefined || segment.key !== disk.key || disk.versions.get(month) === segment.version) return disk;
  const versions = new Map(disk.versions).set(month, segment.version);
  const { records } = decodeRecords(segment.body);
  const held = recordsOfMonth(disk, month);
  if (rules.segmentReplaces) {
    const emptied = [...disk.drawers].filter(
      ([, day]) => !recordsOfDay(day).some((record) => monthOf(record) === month),
    );
    return joined({ ...disk, versions, drawers: new Map(emptied) }, records, rules);
  }
  const claimed = disk.pinned.filter(({ batch }) => (segment.frontier.get(disk.id) ?? 0) >= batch.to);
  const stored = new Set(claimed.flatMap(({ batch }) => opened(disk, batch)).map(textOf));
  const waiting = disk.outbox.flatMap((row) => row.records).filter((record) => !stored.has(textOf(record)));
  const frontier = disk.monthFrontiers.get(month) ?? new Map();
  const { news, reEmit, sealerAtFault } = rules.mergeSegment(
    { records: held, waiting, frontier },
    { ...segment, records },
  );
  const blamed = sealerAtFault ? [...disk.blamed, segment.sealer] : disk.blamed;
  return queued({ ...joined(disk, news, rules), versions, blamed }, reEmit, 'reEmit');
}

/** A month as this device would seal it over the version it has merged, and how far that reaches. */
export function sealable(
  disk: Disk,
  month: UtcMonth,
  merged: Frontier,
): { readonly body: Uint8Array; readonly frontier: Frontier } {
  const frontier = joinFrontiers(frontierOf(disk), new Map([[disk.id, disk.own.sequence]]));
  const reach = joinFrontiers(sealFrontier(frontier, disk.quarantine), merged);
  return { body: encodeRecords(recordsOfMonth(disk, month)), frontier: new Map([...reach].filter(([, at]) => at > 0)) };
}

export function allRecords(disk: Disk): readonly SyncRecord[] {
  return [...disk.drawers.values()].flatMap(recordsOfDay);
}

/** What the person sees. */
export function visibleFacts(disk: Disk): readonly AnyFact[] {
  return factsOfDrawers(disk.drawers.values());
}

/** I1's canonical state: everything that devices share. */
export function stateBytes(disk: Disk): Uint8Array {
  return encodeRecords(joinRecords(allRecords(disk)));
}

function recordsOfMonth(disk: Disk, month: UtcMonth): readonly SyncRecord[] {
  return allRecords(disk).filter((record) => monthOf(record) === month);
}

function opened(disk: Disk, batch: ModelBatch): readonly SyncRecord[] {
  return batch.key === disk.key ? decodeRecords(batch.body).records : [];
}

function frontierOf(disk: Disk): Frontier {
  return new Map([...disk.heads].map(([device, { sequence }]) => [device, sequence]));
}

function textOf(record: SyncRecord): string {
  return encodeRecords([record]).join();
}

/** Everything that this device can read there, batches and segments alike. */
function toldBy(relay: RelayState, disk: Disk): readonly SyncRecord[] {
  return [
    ...relay.items.flatMap((item) => (item.kind === 'batch' ? opened(disk, item.batch) : [])),
    ...[...relay.segments.values()].flatMap(({ body, key }) => (key === disk.key ? decodeRecords(body).records : [])),
  ];
}

/** Of the batches that a segment claims to cover, what it doesn't hold. */
function lackedOf(relay: RelayState, disk: Disk): readonly SyncRecord[] {
  return relay.items.flatMap((item) => {
    const segment = item.kind === 'batch' ? relay.segments.get(item.batch.month) : undefined;
    if (item.kind !== 'batch' || segment?.key !== disk.key) return [];
    const told = lackedBy(segment, item.batch, opened(disk, item.batch));
    return recordsMissing(decodeRecords(segment.body).records, told);
  });
}

function withMonth(months: ReadonlyMap<UtcMonth, Frontier>, { month, device, to }: ModelBatch) {
  return new Map(months).set(month, joinFrontiers(months.get(month) ?? new Map(), new Map([[device, to]])));
}
