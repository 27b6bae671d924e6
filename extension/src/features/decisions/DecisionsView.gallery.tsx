import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { sampleTime } from '../today/sample-day.gallery-kit.ts';
import { DecisionsView } from './DecisionsView.tsx';
import { type DecisionsData, decisionsModel } from './decisions-model.ts';

const some: DecisionsData = {
  offsetMinutes: 0,
  filter: null,
  lines: 100,
  decisions: [
    {
      id: '4',
      at: sampleTime('14:01'),
      boutMs: minutes(31),
      reasons: ['inCall', 'notDue'],
      what: { kind: 'hold' },
    },
    {
      id: '3',
      at: sampleTime('13:00'),
      boutMs: 0,
      reasons: ['away'],
      what: { kind: 'credit', awayMs: minutes(38) },
    },
    {
      id: '2',
      at: sampleTime('11:39'),
      boutMs: minutes(29),
      reasons: ['awaitingBreakpoint'],
      what: { kind: 'fire', nudge: 'workout', exerciseName: 'Band pull-apart' },
    },
    {
      id: '0',
      at: sampleTime('09:10'),
      boutMs: minutes(12),
      reasons: ['notDue'],
      what: { kind: 'rest', counts: true },
    },
    { id: '1', at: sampleTime('08:40'), boutMs: 0, reasons: ['outsideWindow'], what: { kind: 'rest', counts: false } },
  ],
};

const nothing = () => {};

export const decisionsGallery: GalleryPage = {
  name: 'decisions',
  widths: [960, 320],
  states: (
    [
      ['a day', some],
      ['filtered', { ...some, filter: 'inCall' }],
      ['empty', { ...some, decisions: [] }],
    ] as const
  ).map(([name, data]) => ({
    name,
    render: (i18n) => (
      <DecisionsView {...decisionsModel(i18n, data)} onFilter={nothing} onMore={nothing} onExport={nothing} />
    ),
  })),
};
