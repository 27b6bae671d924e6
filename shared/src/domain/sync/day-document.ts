import { toBase64Url } from '../../lib/bytes.ts';
import { canonicalText } from '../../lib/canonical-text.ts';
import type { AnyFact, FactId } from '../log/fact.ts';
import { compareFacts } from './compare-facts.ts';
import type { Drawer } from './drawer.ts';
import { type FactKey, factKey } from './fact-key.ts';
import type { Register, Retraction, SyncRecord, UnknownRecord } from './record.ts';
import { compareRegisters } from './stamp.ts';

/**
 * The joined records of one drawer. A semilattice: merging is associative, commutative and idempotent, so any order, any
 * repetition and any split of deliveries end in the same document.
 *
 *     identity ── retraction (greatest life r) ── fact (greatest version with life > r, or none)
 *     key ─────── register (greatest stamp)
 *     bytes ───── unknown (union)
 *
 * A retracted fact's content is dropped at once; its retraction stays, so that the fact can't come back by another road.
 */
export interface DayDocument {
  readonly drawer: Drawer;
  readonly facts: ReadonlyMap<FactKey, AnyFact>;
  readonly retractions: ReadonlyMap<FactKey, Retraction>;
  readonly registers: ReadonlyMap<string, Register>;
  readonly unknown: ReadonlyMap<string, UnknownRecord>;
}

export interface DayMerge {
  readonly day: DayDocument;
  /** The records that changed the document; empty when everything was known. Already without those beaten in the same call. */
  readonly changed: readonly SyncRecord[];
  /** Registers that lost to another, the day's own or the newcomer: kept 30 days on the device as "previous value". */
  readonly superseded: readonly Register[];
}

export function emptyDay(drawer: Drawer): DayDocument {
  return { drawer, facts: new Map(), retractions: new Map(), registers: new Map(), unknown: new Map() };
}

/** The document with the records joined in. The caller has sorted them by `drawerOf`. */
export function mergeIntoDay(day: DayDocument, records: Iterable<SyncRecord>): DayMerge {
  const next = {
    drawer: day.drawer,
    facts: new Map(day.facts),
    retractions: new Map(day.retractions),
    registers: new Map(day.registers),
    unknown: new Map(day.unknown),
  };
  const facts = new Map<FactKey, AnyFact>();
  const others = new Map<string, SyncRecord>();
  const superseded: Register[] = [];
  for (const record of records) {
    if (record.kind === 'fact') {
      const key = factKey(record.id);
      if (joinFact(next, key, record)) facts.set(key, record);
    } else if (record.kind === 'retraction') {
      const key = factKey(record.fact);
      if (joinRetraction(next, key, record)) others.set(key, record);
      if (!next.facts.has(key)) facts.delete(key);
    } else if (record.kind === 'register') {
      if (joinRegister(next, record, superseded)) others.set(`register ${record.key}`, record);
    } else if (addNew(next.unknown, unknownKey(record), record)) others.set(unknownKey(record), record);
  }
  const changed = [...facts.values(), ...others.values()];
  return { day: changed.length === 0 ? day : next, changed, superseded };
}

/** Every record of the document, in no particular order: `encodeRecords` sorts. */
export function recordsOfDay(day: DayDocument): SyncRecord[] {
  return [...day.facts.values(), ...day.retractions.values(), ...day.registers.values(), ...day.unknown.values()];
}

/** The life at which a thing may be recorded (again): the current fact's, else one more than what was retracted. */
export function nextLife(day: DayDocument, id: FactId): number {
  const key = factKey(id);
  return day.facts.get(key)?.life ?? (day.retractions.get(key)?.life ?? 0) + 1;
}

interface Draft {
  readonly facts: Map<FactKey, AnyFact>;
  readonly retractions: Map<FactKey, Retraction>;
  readonly registers: Map<string, Register>;
  readonly unknown: Map<string, UnknownRecord>;
}

// Each answers whether the record changed the draft.

function joinFact(draft: Draft, key: FactKey, fact: AnyFact): boolean {
  if (fact.life <= (draft.retractions.get(key)?.life ?? 0)) return false;
  const held = draft.facts.get(key);
  if (held !== undefined && compareFacts(held, fact) >= 0) return false;
  draft.facts.set(key, fact);
  return true;
}

function joinRetraction(draft: Draft, key: FactKey, retraction: Retraction): boolean {
  if (retraction.life <= (draft.retractions.get(key)?.life ?? 0)) return false;
  draft.retractions.set(key, retraction);
  const held = draft.facts.get(key);
  if (held !== undefined && held.life <= retraction.life) draft.facts.delete(key);
  return true;
}

function joinRegister(draft: Draft, register: Register, superseded: Register[]): boolean {
  const held = draft.registers.get(register.key);
  const order = held === undefined ? -1 : compareRegisters(held, register);
  if (held !== undefined && order !== 0 && canonicalText(held.value) !== canonicalText(register.value))
    superseded.push(order < 0 ? held : register);
  if (order >= 0) return false;
  draft.registers.set(register.key, register);
  return true;
}

function addNew<T>(held: Map<string, T>, key: string, value: T): boolean {
  if (held.has(key)) return false;
  held.set(key, value);
  return true;
}

function unknownKey(record: UnknownRecord): string {
  return `unknown ${record.tag} ${record.day} ${toBase64Url(record.bytes)}`;
}
