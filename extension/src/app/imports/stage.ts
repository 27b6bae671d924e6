import type { AnyFact, Fact } from '@unslouch/shared/domain/log/fact.ts';
import { monthOf } from '@unslouch/shared/domain/sync/drawer.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import { entryOf } from '@unslouch/shared/lib/group.ts';

/**
 * What was read and not written yet. An export is in the order of its maker, the log in months, so months gather here. Nearly
 * all are step intervals that differ from one another in start, length and count alone: those lie in columns of twenty-four
 * bytes a row beside a template, where an object would take two hundred.
 */
export interface Stage {
  add(facts: readonly AnyFact[]): void;
  /** Newest first. */
  months(): readonly UtcMonth[];
  /** The month's records; they leave the stage. */
  take(month: UtcMonth): readonly AnyFact[];
}

export function createStage(): Stage {
  const templates: StepFact[] = [];
  const months = new Map<UtcMonth, StagedMonth>();

  /** Neighbours mostly are of one device and one offset, so the last one is looked at first. */
  function templateOf(fact: StepFact): number {
    for (let at = templates.length - 1; at >= 0; at--) if (isAlike(templates[at] as StepFact, fact)) return at;
    return templates.push(fact) - 1;
  }

  return {
    add(facts) {
      for (const fact of facts) {
        const month = entryOf(months, monthOf(fact), createMonth);
        if (isColumnar(fact) && templates.length < MOST_TEMPLATES) {
          addRow(month, fact.startTime, fact.id.length, fact.value.stepCount, templateOf(fact));
        } else month.others.push(fact);
      }
    },
    months: () => [...months.keys()].sort((a, b) => b - a),
    take(month) {
      const staged = months.get(month);
      months.delete(month);
      if (staged === undefined) return [];
      const { rows, places, length, others } = staged;
      const facts: AnyFact[] = others;
      for (let row = 0; row < length; row++) {
        const template = templates[places[row] as number] as StepFact;
        facts.push(toFact(template, rows[3 * row] as number, rows[3 * row + 1] as number, rows[3 * row + 2] as number));
      }
      return facts;
    },
  };
}

type StepFact = Fact<'stepInterval'> & { readonly id: { readonly by: 'interval'; readonly length: number } };

/** Beyond so many kinds of records, looking for the right one would cost more than it saves. */
const MOST_TEMPLATES = 200;

interface StagedMonth {
  /** Start, length and count, row after row. */
  rows: Float64Array;
  places: Uint8Array;
  length: number;
  readonly others: AnyFact[];
}

function createMonth(): StagedMonth {
  return { rows: new Float64Array(3 * 64), places: new Uint8Array(64), length: 0, others: [] };
}

function addRow(month: StagedMonth, start: number, length: number, count: number, place: number): void {
  if (month.length === month.places.length) {
    const [rows, places] = [new Float64Array(2 * month.rows.length), new Uint8Array(2 * month.places.length)];
    rows.set(month.rows);
    places.set(month.places);
    Object.assign(month, { rows, places });
  }
  const at = 3 * month.length;
  month.rows[at] = start;
  month.rows[at + 1] = length;
  month.rows[at + 2] = count;
  month.places[month.length++] = place;
}

/** All that a row and its template say is all that the fact says. */
function isColumnar(fact: AnyFact): fact is StepFact {
  if (fact.type !== 'stepInterval') return false;
  const { id, startTime, value } = fact;
  return id.by === 'interval' && id.start === startTime && startTime + id.length === value.endTime;
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
