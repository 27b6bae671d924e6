import type { AnyFact, DeviceId, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { sittingTruth } from '@unslouch/shared/domain/log/sitting-truth.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { CheckIns } from '../check-ins/CheckIns.tsx';
import { sampleCheckIns } from '../check-ins/sample-check-ins.gallery-kit.ts';
import { SampleFigure } from '../exercise/SampleFigure.gallery-kit.tsx';
import { BackSummary } from '../insights/BackSummary.tsx';
import { backModel } from '../insights/back-model.ts';
import { sampleTraining } from '../insights/sample-weeks.gallery-kit.ts';
import { sampleDay, sampleOffer, sampleTime } from '../today/sample-day.gallery-kit.ts';
import { DashboardShell } from './DashboardShell.tsx';
import { PAGE_GROUPS } from './page-groups.ts';
import { TodayPage, type TodayPageActions } from './TodayPage.tsx';
import { type TodayPageData, todayPageModel } from './today-page-model.ts';

const SAMPLE_FACT = {
  kind: 'fact',
  id: { by: 'person', device: 'sample' as DeviceId, count: 1 },
  life: 1,
  revision: 0,
  offsetMinutes: 0,
} as const;

/** The sample day as the log has it; over lunch the browser was closed. */
const sampleEntries: readonly AnyFact[] = [
  ...sampleDay.bouts.slice(0, -1).map((span): AnyFact => {
    const { startTime, endTime } = span;
    const value = { endTime, seconds: (endTime - startTime) / 1_000, endedBy: 'session' } as const;
    return { ...SAMPLE_FACT, type: 'bout', startTime, value };
  }),
  ...sampleDay.breaks.map(({ startTime, endTime, kind: nudgeType }): AnyFact => {
    const seconds = (endTime - startTime) / 1_000;
    const value = { nudge: null, nudgeType, outcome: 'done', seconds, fraction: 1, effort: null, steps: [] } as const;
    return { ...SAMPLE_FACT, type: 'session', startTime, value };
  }),
];

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
  stepDays: [6_120, 8_340, 4_200, null, 9_300, 5_180, 8_810, 7_240, 6_500, 4_310],
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
  sitting: sittingTruth(sampleEntries, {
    startTime: sampleTime('13:43'),
    endTime: sampleTime('14:07'),
    ms: minutes(24),
  }),
  problems: [],
  logged: null,
};

const first: TodayPageData = {
  ...usual,
  comingBack: true,
  day: { ...sampleDay, bouts: [], breaks: [], away: [] },
  counts: { breaks: 0, longestSitMs: null, movedMs: 0, backSets: 0 },
  steps: null,
  stepDays: [],
  sleep: null,
  sitting: sittingTruth([]),
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
      <DashboardShell groups={PAGE_GROUPS} current="today" sync={{ label: 'Synced, three devices', fine: true }}>
        <TodayPage
          {...todayPageModel(i18n, data)}
          {...actions}
          figure={<SampleFigure exercise="sit-to-stand" ratio={160 / 120} />}
          thumbnails={data === first ? {} : thumbnails}
          back={<BackSummary {...backModel(i18n, data === first ? sampleTraining([]) : sampleTraining())} />}
          checkIns={data === first ? null : <CheckIns items={sampleCheckIns(i18n)} onTap={nothing} />}
        />
      </DashboardShell>
    ),
  })),
};
