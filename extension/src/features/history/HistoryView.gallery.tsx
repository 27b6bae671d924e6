import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { sampleTime } from '../today/sample-day.gallery-kit.ts';
import { type HistoryActions, HistoryView } from './HistoryView.tsx';
import { type HistoryData, type HistoryEntry, historyModel } from './history-model.ts';

function entry(id: string, clock: string, change: Partial<HistoryEntry>): HistoryEntry {
  return {
    id,
    kind: 'walk',
    name: null,
    region: null,
    startTime: sampleTime(clock),
    offsetMinutes: 0,
    seconds: 420,
    device: null,
    ...change,
  };
}

const some: HistoryData = {
  today: '2026-11-20' as LocalDay,
  hasMore: true,
  removed: null,
  editing: null,
  tooEarly: false,
  typed: null,
  notUnderstood: null,
  days: [
    {
      localDay: '2026-11-20' as LocalDay,
      entries: [
        entry('a', '13:36', { device: 'Studio desktop' }),
        entry('b', '11:40', { kind: 'workout', name: 'Band pull-apart', region: 'mid', seconds: 160 }),
        entry('c', '11:05', { kind: 'standUp', seconds: 300 }),
      ],
    },
    {
      localDay: '2026-11-19' as LocalDay,
      entries: [entry('d', '15:02', { kind: 'workout', name: 'Bird-dog', region: 'lower', seconds: 90 })],
    },
    { localDay: '2026-11-18' as LocalDay, entries: [entry('e', '10:12', {})] },
  ],
};

const nothing = () => {};

const actions: HistoryActions = {
  onAdd: async () => true,
  onGym: async () => true,
  onEdit: nothing,
  onType: nothing,
  onCorrect: nothing,
  onRemove: nothing,
  onUndo: nothing,
  onUndoGone: nothing,
  onMore: nothing,
};

export const historyGallery: GalleryPage = {
  name: 'history',
  widths: [960, 320],
  states: (
    [
      ['three days', some],
      ['just taken out', { ...some, removed: 'Band pull-apart' }],
      ['correcting', { ...some, editing: { entry: 'b', typed: {} } }],
      ['empty', { ...some, days: [], hasMore: false }],
    ] as const
  ).map(([name, data]) => ({
    name,
    render: (i18n) => <HistoryView {...historyModel(i18n, data)} {...actions} />,
  })),
};
