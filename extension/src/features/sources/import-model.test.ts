import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { importCard, pastRows } from './import-model.ts';

const counts = { added: 2, merged: 1, known: 3, removed: 1 };

it('says percent, speed and time left, over reading and what follows it', () => {
  const card = importCard(testI18n, {
    id: 'a',
    files: ['folder/export.zip'],
    phase: {
      kind: 'running',
      progress: { kind: 'reading', bytesRead: 50, bytesTotal: 100 },
      speed: { bytesPerSecond: 38_400_000, secondsLeft: 7 },
    },
  });
  expect(card).toMatchObject({
    title: 'Importing export.zip',
    line: '25% · 38 MB a second · about 14 s left',
    bar: { share: 0.25, state: 'running' },
    can: 'pause',
  });
});

it('sums up what was added, merged, here already and left out, and why', () => {
  const leftOut = [
    { code: 'bad-record', count: 2, which: 'line 3' },
    { code: 'unknown-file', count: 1, which: 'a/holiday.jpg' },
  ];
  const card = importCard(testI18n, { id: 'a', files: ['x.xml', 'y.xml'], phase: { kind: 'done', counts, leftOut } });
  expect(card.title).toBe('Imported x.xml and 1 more');
  expect(card.stats.map(({ label, value }) => `${value} ${label}`)).toEqual([
    '2 added',
    '1 merged',
    '3 already here',
    '3 left out',
  ]);
  expect(card.notes).toEqual([
    '1 record of an older export went, because this one no longer has them.',
    '2 records that can’t be read: line 3',
    'holiday.jpg: no export that can be read',
  ]);
});

it('shows hostile names without what they try', () => {
  const name = `../../\u202egnp.${'x'.repeat(300)}`;
  const { title } = importCard(testI18n, { id: 'a', files: [name], phase: { kind: 'stopped' } });
  expect([title.includes('\u202e'), title.length]).toEqual([false, 60]);
});

it('tells of an import that broke off how to go on', () => {
  const past = { id: 'a', at: Date.UTC(2026, 9, 20), files: ['export.zip'], kinds: [], counts, leftOut: 0 };
  expect(pastRows(testI18n, [{ ...past, state: 'broken' }])).toEqual([
    {
      id: 'a',
      name: 'export.zip',
      line: 'Tuesday 20 October: broke off when its page closed. Drop the file again; nothing is doubled.',
      canUndo: true,
    },
  ]);
});
