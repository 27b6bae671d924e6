import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { SampleFigure } from '../exercise/SampleFigure.gallery-kit.tsx';
import { PopupIdle, type PopupIdleActions } from './PopupIdle.tsx';
import { type PopupIdleData, popupIdleModel } from './popup-idle-model.ts';
import { sampleDay, sampleOffer, sampleTime } from './sample-day.gallery-kit.ts';

const usual: PopupIdleData = {
  now: sampleTime('14:07'),
  offsetMinutes: 0,
  state: { kind: 'sitting', sittingMs: minutes(24), dueAt: sampleTime('14:13') },
  explanation: { key: 'explain.next', params: { sat: 24, left: 6, due: sampleTime('14:13') } },
  day: sampleDay,
  offer: sampleOffer,
  counts: { breaks: 5, longestSitMs: minutes(52), movedMs: minutes(14), backSets: 6 },
  steps: null,
  sleep: null,
  peer: { name: 'Studio desktop', movedAt: sampleTime('13:36') },
  sync: { kind: 'synced' },
  problems: [],
  logged: null,
};

const withSources: PopupIdleData = {
  ...usual,
  steps: { count: 4310, source: 'Fitbit', at: sampleTime('13:55') },
  sleep: { asleepMs: hours(6) + minutes(48), source: 'Oura', at: sampleTime('07:20') },
};

const states: readonly (readonly [string, PopupIdleData])[] = [
  ['usual', usual],
  ['with steps and sleep', withSources],
  [
    'a long name, with steps and sleep',
    { ...withSources, offer: { ...sampleOffer, exerciseName: 'Band lat pull-down', sets: 2 } },
  ],
  [
    'first morning',
    {
      ...usual,
      now: sampleTime('09:02'),
      state: { kind: 'sitting', sittingMs: minutes(2), dueAt: sampleTime('09:30') },
      day: { ...sampleDay, now: sampleTime('09:02'), bouts: [], breaks: [], away: [] },
      counts: { breaks: 0, longestSitMs: null, movedMs: 0, backSets: 0 },
      peer: null,
      sync: { kind: 'off' },
    },
  ],
  ['just logged', { ...withSources, logged: 'band row, 12' }],
  [
    'no network, entries wait',
    {
      ...withSources,
      sync: { kind: 'waiting', count: 3 },
      problems: [{ code: 'offline', permanent: false }],
    },
  ],
  ['paused', { ...usual, state: { kind: 'paused', until: sampleTime('15:00') } }],
  [
    'in a call',
    {
      ...usual,
      state: { kind: 'inCall', sittingMs: minutes(64), dueAt: sampleTime('14:01') },
      explanation: { key: 'explain.inCall', params: { sat: 64 } },
    },
  ],
  ['off hours', { ...usual, state: { kind: 'offHours', until: sampleTime('18:00') } }],
  [
    'day off',
    { ...usual, state: { kind: 'dayOff' }, day: { ...sampleDay, dayOff: true, bouts: [], breaks: [], away: [] } },
  ],
  ['away', { ...usual, state: { kind: 'away' } }],
  [
    'nothing wanted',
    {
      ...usual,
      state: { kind: 'sitting', sittingMs: minutes(24), dueAt: null },
      explanation: { key: 'explain.nothingOffered', params: { sat: 24 } },
    },
  ],
  ['nothing fits', { ...usual, offer: null }],
];

const nothing = () => {};

const popupIdleActions: PopupIdleActions = {
  onMoveNow: nothing,
  onSwap: nothing,
  onPause: nothing,
  onResume: nothing,
  onSyncNow: nothing,
  onOpenDashboard: nothing,
  onOpenEquipment: nothing,
  onUndo: nothing,
  onUndoGone: nothing,
};

export const popupIdleGallery: GalleryPage = {
  name: 'popup-idle',
  widths: [380],
  states: states.map(([name, data]) => ({
    name,
    render: (i18n) => (
      <PopupIdle
        {...popupIdleModel(i18n, data)}
        {...popupIdleActions}
        figure={<SampleFigure exercise="resistance-band-row" ratio={348 / 124} />}
      />
    ),
  })),
};
