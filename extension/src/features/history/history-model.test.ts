import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { sampleTime } from '../today/sample-day.gallery-kit.ts';
import { type HistoryData, type HistoryDay, historyModel, parseAddedEntry } from './history-model.ts';

function day(localDay: string, entries: HistoryDay['entries'] = []): HistoryDay {
  return { localDay: localDay as LocalDay, entries };
}

function model(days: readonly HistoryDay[], change: Partial<HistoryData> = {}) {
  return historyModel(testI18n, {
    today: '2026-11-20' as LocalDay,
    days,
    hasMore: false,
    removed: null,
    editing: null,
    tooEarly: false,
    typed: null,
    notUnderstood: null,
    ...change,
  });
}

it('names today and yesterday, and other days by their date', () => {
  expect(model(['2026-11-20', '2026-11-19', '2026-11-18'].map((name) => day(name))).days.map((of) => of.title)).toEqual(
    ['Today', 'Yesterday', 'Wednesday 18 November'],
  );
});

const walk = {
  id: 'a',
  kind: 'walk',
  name: null,
  region: null,
  startTime: sampleTime('13:36'),
  offsetMinutes: 60,
  seconds: 20,
  device: 'Studio desktop',
} as const;

it('opens the line that is corrected with what it says', () => {
  const others = [walk, { ...walk, id: 'b', seconds: null }];
  const edited = (entry: string, typed = {}) =>
    model([day('2026-11-20', others)], { editing: { entry, typed } }).days[0]?.rows.map((row) => row.edited);
  expect([edited('a'), edited('b'), edited('a', { minutes: '7' })]).toEqual([
    [{ start: '14:36', minutes: '1' }, null],
    [null, { start: '14:36', minutes: null }],
    [{ start: '14:36', minutes: '7' }, null],
  ]);
});

it('writes an entry in the time of its own place', () => {
  expect(model([day('2026-11-20', [walk])]).days[0]?.rows).toEqual([
    { id: 'a', time: '14:36', what: 'Walk', detail: '1 min · on Studio desktop', region: null, edited: null },
  ]);
});

describe('an entry added by hand', () => {
  function parse(fields: Readonly<Record<string, string>>) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind: 'walk', start: '09:30', minutes: '5', ...fields })) {
      form.set(name, value);
    }
    return parseAddedEntry(form);
  }

  it('is taken as typed', () => {
    expect(parse({ minutes: '12.4' })).toEqual({ kind: 'walk', start: '09:30', minutes: 12 });
  });

  it.each([{ kind: 'nap' }, { start: '' }, { start: '25:00' }, { minutes: '0' }, { minutes: '601' }, { minutes: 'x' }])(
    'is refused with %o',
    (fields) => {
      expect(parse(fields)).toBeNull();
    },
  );
});
