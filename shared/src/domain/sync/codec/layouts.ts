import type { AnyFact, FactId, FactType } from '../../log/fact.ts';
import { compareFacts } from '../compare-facts.ts';
import type { Register, Retraction, SyncRecord } from '../record.ts';
import { compareRegisters, compareTexts } from '../stamp.ts';
import type { Column } from './column.ts';
import { factColumn } from './fact-columns.ts';
import { factIds } from './fact-id-column.ts';
import { integers } from './number-column.ts';
import { type Field, nullable, struct } from './shape-columns.ts';
import {
  boutRows,
  boutToRow,
  creditRows,
  creditToRow,
  rowToBout,
  rowToCredit,
  rowToSleep,
  rowToSteps,
  sleepRows,
  sleepToRow,
  stepRows,
  stepsToRow,
} from './span-columns.ts';
import { jsons, texts } from './text-column.ts';
import {
  answerValues,
  checkInValues,
  dataSourceValues,
  gymSetValues,
  sessionValues,
  zoneChangeValues,
} from './value-columns.ts';

/** How the records of one tag lie in a block, and in which order. */
export interface Layout {
  /** Names type and schema version at once. A tag's layout never changes: another field set takes another tag. */
  readonly tag: number;
  readonly column: Column<SyncRecord>;
  readonly compare: (a: SyncRecord, b: SyncRecord) => number;
}

/** Where records of today's shape go. Tags up to 15 are kinds, the rest types of fact. */
export function layoutOf(record: Exclude<SyncRecord, { kind: 'unknown' }>): Layout {
  switch (record.kind) {
    case 'retraction':
      return RETRACTIONS;
    case 'register':
      return REGISTERS;
    case 'fact':
      return FACTS[record.type];
  }
}

/** The layout of a tag, or undefined for one of a newer version. */
export function layoutOfTag(tag: number): Layout | undefined {
  return LAYOUTS.get(tag);
}

const RETRACTIONS = layout<Retraction>(
  1,
  kindColumn('retraction', { fact: factIds, life: integers, day: nullable(integers) }),
  (a, b) => compareIds(a.fact, b.fact) || a.life - b.life || (a.day ?? 0) - (b.day ?? 0),
);

const REGISTERS = layout<Register>(
  2,
  kindColumn('register', {
    key: texts,
    value: jsons,
    stamp: struct<Register['stamp']>({
      counter: integers,
      device: texts as unknown as Column<Register['stamp']['device']>,
    }),
  }),
  (a, b) => compareTexts(a.key, b.key) || compareRegisters(a, b),
);

const FACTS: { readonly [T in FactType]: Layout } = {
  session: factLayout(16, factColumn('session', sessionValues, same, same)),
  answer: factLayout(17, factColumn('answer', answerValues, same, same)),
  bout: factLayout(18, factColumn('bout', boutRows, boutToRow, rowToBout)),
  credit: factLayout(19, factColumn('credit', creditRows, creditToRow, rowToCredit)),
  checkIn: factLayout(20, factColumn('checkIn', checkInValues, same, same)),
  gymSet: factLayout(21, factColumn('gymSet', gymSetValues, same, same)),
  zoneChange: factLayout(22, factColumn('zoneChange', zoneChangeValues, same, same)),
  dataSource: factLayout(23, factColumn('dataSource', dataSourceValues, same, same)),
  stepInterval: factLayout(24, factColumn('stepInterval', stepRows, stepsToRow, rowToSteps)),
  sleepEpisode: factLayout(25, factColumn('sleepEpisode', sleepRows, sleepToRow, rowToSleep)),
};

const LAYOUTS: ReadonlyMap<number, Layout> = new Map(
  [RETRACTIONS, REGISTERS, ...Object.values(FACTS)].map((each) => [each.tag, each]),
);

function factLayout(tag: number, column: Column<AnyFact>): Layout {
  return layout<AnyFact>(tag, column, compareFactOrder);
}

/** By maker and, within it, by what grows with time, so that neighbours differ little. */
function compareFactOrder(a: AnyFact, b: AnyFact): number {
  if (a.id.by === 'external' && b.id.by === 'external')
    return (
      compareTexts(a.id.source, b.id.source) ||
      a.startTime - b.startTime ||
      compareIds(a.id, b.id) ||
      compareFacts(a, b)
    );
  return compareIds(a.id, b.id) || compareFacts(a, b);
}

function compareIds(a: FactId, b: FactId): number {
  if (a.by === 'person' && b.by === 'person') return compareTexts(a.device, b.device) || a.count - b.count;
  if (a.by === 'person' || b.by === 'person' || a.by !== b.by) return compareTexts(b.by, a.by);
  const byMaker = compareTexts(a.source, b.source) || compareTexts(a.metric, b.metric);
  if (byMaker !== 0) return byMaker;
  if (a.by === 'interval' && b.by === 'interval') return a.start - b.start || a.length - b.length;
  if (a.by === 'external' && b.by === 'external') return compareTexts(a.externalId, b.externalId);
  return 0;
}

function kindColumn<R extends Retraction | Register>(
  kind: R['kind'],
  fields: { readonly [K in Exclude<keyof R, 'kind'>]-?: Field<R[K]> },
): Column<R> {
  const rows = struct<Omit<R, 'kind'>>(fields as never);
  return {
    accepts: rows.accepts,
    write: rows.write,
    read: (from, count) => rows.read(from, count).map((row) => ({ kind, ...row }) as unknown as R),
  };
}

/** Each layout only ever meets the records that `layoutOf` gave it, so the narrower column may stand for the wider. */
function layout<R extends SyncRecord>(tag: number, column: Column<R>, compare: (a: R, b: R) => number): Layout {
  return { tag, column, compare } as unknown as Layout;
}

function same<V>(value: V): V {
  return value;
}
