import type { SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { SampleFigure } from '../exercise/SampleFigure.gallery-kit.tsx';
import { sampleDay, sampleOffer, sampleTime } from '../today/sample-day.gallery-kit.ts';
import { DashboardShell } from './DashboardShell.tsx';
import { TodayPage, type TodayPageActions } from './TodayPage.tsx';
import { type TodayPageData, todayPageModel } from './today-page-model.ts';

const usual: TodayPageData = {
  now: sampleTime('14:07'),
  offsetMinutes: 0,
  localDay: '2026-11-20',
  comingBack: false,
  state: { kind: 'sitting', sittingMs: minutes(24), dueAt: sampleTime('14:13') },
  explanation: { key: 'explain.next', params: {} },
  day: sampleDay,
  offer: sampleOffer,
  counts: { breaks: 5, longestSitMs: minutes(52), movedMs: minutes(14), backSets: 6 },
  steps: {
    count: 4310,
    source: 'Fitbit',
    at: sampleTime('13:55'),
    why: {
      kind: 'union',
      parts: [
        { source: 'fitbit' as SourceKey, deviceType: 'band', stepCount: 3_910 },
        { source: 'phone' as SourceKey, deviceType: 'phone', stepCount: 400 },
      ],
    },
  },
  stepHours: [120, 340, 200, 720, 300, 180, 810, 240, 500, 60],
  sleep: { asleepMs: hours(6) + minutes(48), source: 'Oura', at: sampleTime('07:20') },
  week: [
    { localDay: '2026-11-16', state: 'done' },
    { localDay: '2026-11-17', state: 'done' },
    { localDay: '2026-11-18', state: 'quiet' },
    { localDay: '2026-11-19', state: 'half' },
    { localDay: '2026-11-20', state: 'today' },
    { localDay: '2026-11-21', state: 'rest' },
    { localDay: '2026-11-22', state: 'rest' },
  ],
  peer: null,
  sync: { kind: 'synced' },
  checkIns: [
    { id: 'water', label: 'Water', on: false },
    { id: 'protein', label: 'Protein', on: true },
    { id: 'mood', label: 'Mood', on: false },
  ],
  problems: [],
  logged: null,
};

const first: TodayPageData = {
  ...usual,
  comingBack: true,
  day: { ...sampleDay, bouts: [], breaks: [], away: [] },
  counts: { breaks: 0, longestSitMs: null, movedMs: 0, backSets: 0 },
  steps: null,
  stepHours: [],
  sleep: null,
  checkIns: [],
  offer: null,
};

const thumbnails = {
  b: <SampleFigure exercise="resistance-band-row" ratio={1.2} />,
  d: <SampleFigure exercise="band-pull-apart" ratio={1.2} />,
};

const nothing = () => {};

const actions: TodayPageActions = {
  onMoveNow: nothing,
  onSwap: nothing,
  onCheckIn: nothing,
  onOpenEntry: nothing,
  onUndo: nothing,
  onUndoGone: nothing,
};

export const todayPageGallery: GalleryPage = {
  name: 'dashboard-today',
  widths: [1280, 320, 640, 1920],
  states: (
    [
      ['usual', usual],
      ['coming back', first],
      [
        'just logged, no network',
        { ...usual, logged: 'band row, 12', problems: [{ code: 'offline', permanent: false }] },
      ],
    ] as const
  ).map(([name, data]) => ({
    name,
    render: (i18n) => (
      <DashboardShell
        groups={[
          ['today', 'history'],
          ['sources', 'devices', 'decisions', 'settings'],
        ]}
        current="today"
        sync={{ label: 'Synced, three devices', fine: true }}
      >
        <TodayPage
          {...todayPageModel(i18n, data)}
          {...actions}
          figure={<SampleFigure exercise="sit-to-stand" ratio={160 / 120} />}
          thumbnails={data === first ? {} : thumbnails}
          back={null}
        />
      </DashboardShell>
    ),
  })),
};
