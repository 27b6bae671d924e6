import { groupBy } from '../../lib/group.ts';
import type { AnyFact, DeviceId, FactId } from '../log/fact.ts';
import { compareFacts } from './compare-facts.ts';
import type { DayDocument } from './day-document.ts';
import { type FactKey, factKey } from './fact-key.ts';
import type { WaitingRow } from './plan-push.ts';
import type { SyncRecord } from './record.ts';

export interface SplitIdentity {
  /** The outbox as it goes on under the new name. */
  readonly waiting: readonly WaitingRow[];
  /** Identities to be forgotten in the drawers (`forgetIdentities`) before what was told and `waiting` are joined in. */
  readonly forgotten: ReadonlySet<FactKey>;
}

/**
 * What to do when the relay holds a log under this device's name that this device didn't write: a profile restored from a
 * backup, or two that were cloned. Both count on from the same number, so one identity can mean two things. The one that finds
 * out takes a new device id, and whatever it recorded that never reached the relay goes under the new name. A thing keeps its
 * identity only where the other log tells a version that waits here too, to the letter: it was recorded before the copy was
 * made. Less would do nearly always, but what is taken for the same by mistake is lost, and what is renamed by mistake is only
 * seen twice.
 *
 *     log on the relay   …3  4  5=B
 *     here               …3  4  5=C  6=D      4 is common; C and D become new:1 and new:2
 */
export function splitIdentity(
  waiting: readonly WaitingRow[],
  old: DeviceId,
  /** What the relay holds, batches and segments: at least all that came under the old id. */
  told: Iterable<SyncRecord>,
  nextId: () => FactId,
): SplitIdentity {
  const names = new Map([...unshared(waiting, old, byIdentity(told))].map((key) => [key, nextId()]));
  const rename = (record: SyncRecord): SyncRecord => {
    const id = names.get(keyOf(record));
    if (id === undefined) return record;
    if (record.kind === 'fact') return { ...record, id };
    return record.kind === 'retraction' ? { ...record, fact: id } : record;
  };
  const rows = waiting.map((row) => ({ ...row, records: row.records.map(rename) }));
  return { waiting: rows, forgotten: new Set(names.keys()) };
}

/** Does the log under this device's name mean something else by an identity that waits here? Then a twin wrote it. */
export function isContradicted(waiting: readonly WaitingRow[], device: DeviceId, told: Iterable<SyncRecord>): boolean {
  const versions = byIdentity(told);
  return [...unshared(waiting, device, versions)].some((key) => versions.has(key));
}

/** The document without facts and retractions of these identities. Only right for what never left this device. */
export function forgetIdentities(day: DayDocument, forgotten: ReadonlySet<FactKey>): DayDocument {
  const keep = <T>(held: ReadonlyMap<FactKey, T>) => new Map([...held].filter(([key]) => !forgotten.has(key)));
  return { ...day, facts: keep(day.facts), retractions: keep(day.retractions) };
}

type Versions = ReadonlyMap<FactKey, readonly AnyFact[]>;

/** Of what was recorded here under this name, the identities of which no version that waits here was told. */
function unshared(waiting: readonly WaitingRow[], device: DeviceId, told: Versions): ReadonlySet<FactKey> {
  const held = factsOf(waiting.flatMap(({ records }) => records));
  const isTold = (fact: AnyFact) => told.get(factKey(fact.id))?.some((version) => compareFacts(version, fact) === 0);
  const common = new Set(held.filter(isTold).map(({ id }) => factKey(id)));
  const begun = held.filter((fact) => isFirstVersion(fact, device)).map(({ id }) => factKey(id));
  return new Set(begun.filter((key) => !common.has(key)));
}

function byIdentity(records: Iterable<SyncRecord>): Versions {
  return groupBy(factsOf(records), ({ id }) => factKey(id));
}

function factsOf(records: Iterable<SyncRecord>): readonly AnyFact[] {
  return [...records].filter((record) => record.kind === 'fact');
}

function isFirstVersion({ id, life, revision }: AnyFact, device: DeviceId): boolean {
  return id.by === 'person' && id.device === device && life === 1 && revision === 0;
}

function keyOf(record: SyncRecord): FactKey {
  if (record.kind === 'fact') return factKey(record.id);
  return record.kind === 'retraction' ? factKey(record.fact) : ('' as FactKey);
}
