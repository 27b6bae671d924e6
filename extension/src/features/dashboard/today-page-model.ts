import type { SittingTruth } from '@unslouch/shared/domain/log/sitting-truth.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { DayLineProps } from '../../ui/DayLine.tsx';
import type { StatProps } from '../../ui/Stat.tsx';
import { dayLineModel } from '../today/day-line-model.ts';
import { offerTitle } from '../today/offer-words.ts';
import { type PopupIdleData, popupIdleModel } from '../today/popup-idle-model.ts';
import { type SittingProps, sittingModel } from './sitting-model.ts';
import { stepsWhy } from './steps-why.ts';

/** The popup's data and what only a large page has room for. */
export interface TodayPageData extends PopupIdleData {
  /** `YYYY-MM-DD` */
  readonly localDay: string;
  /** First day back after days without anything. */
  readonly comingBack: boolean;
  /** Steps of the last ten days; null where nobody counted. Empty without any source. */
  readonly stepDays: readonly (number | null)[];
  /** This week, from its first day. */
  readonly week: readonly { readonly localDay: string; readonly state: ActiveDay }[];
  readonly sitting: SittingTruth;
}

export type ActiveDay = 'done' | 'half' | 'today' | 'rest' | 'quiet' | 'none';

export interface TodayPageProps {
  readonly date: string;
  readonly sentence: string;
  /** The second half of the headline, in softer ink. */
  readonly outlook: string | null;
  readonly dayLine: DayLineProps;
  readonly stats: readonly StatProps[];
  readonly week: readonly { readonly key: string; readonly state: ActiveDay; readonly label: string }[];
  readonly steps: StatProps | null;
  /** Which devices the steps come from, where that needs words. */
  readonly stepsWhy: string | null;
  readonly stepBars: readonly (number | null)[];
  readonly sleep: StatProps | null;
  readonly offerTitle: string | null;
  readonly offerDetail: string | null;
  readonly sitting: SittingProps;
  readonly why: string | null;
  readonly problems: readonly string[];
  readonly undo: string | null;
}

export function todayPageModel(i18n: I18n, data: TodayPageData): TodayPageProps {
  const { stats, why, problems, undo, offer, steps, sleep } = popupIdleModel(i18n, data);
  const most = Math.max(1, ...data.stepDays.map((count) => count ?? 0));
  return {
    date: i18n.day(data.localDay),
    sentence: sentence(i18n, data),
    outlook: outlook(i18n, data),
    dayLine: dayLineModel(i18n, data.day, 'clock'),
    stats,
    week: data.week.map(({ localDay, state }) => ({
      key: localDay,
      state,
      label: i18n.t(`dash.activeDay.${state}`, { day: i18n.weekday(localDay) }),
    })),
    steps: data.steps && {
      value: i18n.number(data.steps.count),
      unit: i18n.t('dash.steps', { n: data.steps.count }),
      label: steps?.source ?? '',
    },
    stepsWhy: data.steps?.why ? stepsWhy(i18n, data.steps.why) : null,
    stepBars: data.stepDays.map((count) => count && count / most),
    sleep: data.sleep && asleep(i18n, data.sleep.asleepMs, sleep?.source ?? ''),
    offerTitle: data.offer && offerTitle(i18n, data.offer),
    offerDetail: offer?.detail ?? null,
    sitting: sittingModel(i18n, data.sitting, data.offsetMinutes),
    why,
    problems,
    undo,
  };
}

function asleep(i18n: I18n, asleepMs: number, source: string): StatProps {
  const { value, unit } = i18n.minutesParts(asleepMs / minutes(1));
  return { value, unit: i18n.t('dash.asleep', { unit }), label: source };
}

function sentence(i18n: I18n, data: TodayPageData): string {
  if (data.state.kind === 'dayOff') return i18n.t('dash.dayOff');
  if (data.comingBack && data.counts.breaks === 0) return i18n.t('dash.welcomeBack');
  return i18n.t('dash.upTimes', { n: data.counts.breaks });
}

function outlook(i18n: I18n, { state, now, offsetMinutes }: TodayPageData): string | null {
  if ('until' in state) {
    return state.until === null ? null : i18n.t('dash.quietUntil', { time: i18n.clock(state.until, offsetMinutes) });
  }
  if (!('dueAt' in state) || state.dueAt === null || state.dueAt <= now) return null;
  return i18n.t('dash.nextAt', { time: i18n.clock(state.dueAt, offsetMinutes) });
}
