import type { AnyFact, Fact } from '@unslouch/shared/domain/log/fact.ts';
import { checkRecord } from '@unslouch/shared/domain/sync/codec/check-record.ts';
import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { monthOf } from '@unslouch/shared/domain/sync/drawer.ts';
import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { firstDayOfMonth, type UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import { assert } from '@unslouch/shared/lib/assert.ts';
import { entryOf } from '@unslouch/shared/lib/group.ts';

/**
 * What was read and not written yet. An export is in the order of its maker, the log in months, so months gather here. Nearly
 * all are step intervals that differ from one another in start, length and count alone: those lie in columns of thirteen
 * bytes a row beside a template, where an object would take two hundred.
 */
export interface Stage {
  /** Answers how many of them no log can hold; they are left out. */
  add(facts: readonly AnyFact[]): number;
  /** Newest first. */
  months(): readonly UtcMonth[];
  /** The month's records; they leave the stage. */
  take(month: UtcMonth): readonly AnyFact[];
}

export function createStage(): Stage {
  const templates: StepFact[] = [];
  const months = new Map<UtcMonth, StagedMonth>();

  /** Neighbours mostly are of one device and one offset, so the last one is looked at first. */
  function templateOf(fact: StepFact): number | null {
    for (let at = templates.length - 1; at >= 0; at--) if (isAlike(templates[at] as StepFact, fact)) return at;
    const isNew = templates.length < MOST_TEMPLATES && checkRecord(fact) === null;
    return isNew ? templates.push(fact) - 1 : null;
  }

  return {
    add(facts) {
      let unreadable = 0;
      for (const fact of facts) {
        const columnar = isColumnar(fact) ? fact : null;
        // Of those that are alike the first stands for all: what they differ in are three whole numbers.
        const place = columnar && templateOf(columnar);
        if (place === null && checkRecord(fact) !== null) {
          unreadable++;
          continue;
        }
        const number = monthOf(fact);
        const month = entryOf(months, number, () => createMonth(days(firstDayOfMonth(number))));
        if (columnar === null || place === null) addOther(month, fact);
        else addRow(month, columnar, place);
      }
      return unreadable;
    },
    months: () => [...months.keys()].sort((a, b) => b - a),
    take(month) {
      const staged = months.get(month);
      months.delete(month);
      if (staged === undefined) return [];
      const { rows, places, length, packed, others, begins } = staged;
      const facts: AnyFact[] = others;
      for (const bytes of packed) for (const fact of unpack(bytes)) facts.push(fact);
      for (let row = 0; row < length; row++) {
        const template = templates[places[row] as number] as StepFact;
        const start = begins + (rows[3 * row] as number);
        facts.push(toFact(template, start, rows[3 * row + 1] as number, rows[3 * row + 2] as number));
      }
      return facts;
    },
  };
}

type StepFact = Fact<'stepInterval'> & { readonly id: { readonly by: 'interval'; readonly length: number } };

/** Beyond so many kinds of records, looking for the right one would cost more than it saves. */
const MOST_TEMPLATES = 200;

interface StagedMonth {
  readonly begins: EpochMs;
  /** Start in milliseconds of the month, length and count, row after row. */
  rows: Uint32Array;
  places: Uint8Array;
  length: number;
  readonly packed: Uint8Array[];
  readonly others: AnyFact[];
}

function createMonth(begins: EpochMs): StagedMonth {
  return { begins, rows: new Uint32Array(3 * 64), places: new Uint8Array(64), length: 0, packed: [], others: [] };
}

/** So many of a month stay objects: packing each alone would save nothing. Taste. */
const MOST_OBJECTS = 16;

function addOther({ packed, others }: StagedMonth, fact: AnyFact): void {
  others.push(fact);
  if (others.length < MOST_OBJECTS) return;
  packed.push(encodeRecords(others));
  others.length = 0;
}

function unpack(bytes: Uint8Array): readonly AnyFact[] {
  const { records, problems } = decodeRecords(bytes);
  assert(problems.length === 0, 'what was packed here can be read');
  return records.filter((record) => record.kind === 'fact');
}

function addRow(month: StagedMonth, { startTime, id, value }: StepFact, place: number): void {
  if (month.length === month.places.length) {
    const [rows, places] = [new Uint32Array(2 * month.rows.length), new Uint8Array(2 * month.places.length)];
    rows.set(month.rows);
    places.set(month.places);
    Object.assign(month, { rows, places });
  }
  const at = 3 * month.length;
  month.rows[at] = startTime - month.begins;
  month.rows[at + 1] = id.length;
  month.rows[at + 2] = value.stepCount;
  month.places[month.length++] = place;
}

/** All that a row and its template say is all that the fact says. A month is shorter than 2^32 milliseconds. */
function isColumnar(fact: AnyFact): fact is StepFact {
  if (fact.type !== 'stepInterval') return false;
  const { id, startTime, value } = fact;
  if (id.by !== 'interval' || id.start !== startTime || startTime + id.length !== value.endTime) return false;
  return startTime >= 0 && Number.isSafeInteger(startTime) && fits(id.length) && fits(value.stepCount);
}

function fits(value: number): boolean {
  return value >>> 0 === value;
}

function isAlike(a: StepFact, b: StepFact): boolean {
  return (
    a.offsetMinutes === b.offsetMinutes &&
    a.value.source === b.value.source &&
    a.revision === b.revision &&
    a.life === b.life &&
    a.value.resolution === b.value.resolution &&
    a.value.recordingMethod === b.value.recordingMethod &&
    a.value.zoneBasis === b.value.zoneBasis
  );
}

function toFact(template: StepFact, startTime: number, length: number, stepCount: number): StepFact {
  return {
    ...template,
    id: { ...template.id, start: startTime, length },
    startTime,
    value: { ...template.value, endTime: startTime + length, stepCount },
  };
}
