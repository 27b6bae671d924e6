import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { Region } from '@unslouch/shared/domain/exercise/exercise.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import type { DetectorOffer } from '@unslouch/shared/domain/workout/programme/detectors.ts';
import { backSets, doneWithin, REGIONS, regionCredits } from '@unslouch/shared/domain/workout/programme/measures.ts';
import { trainingOfDays } from '@unslouch/shared/domain/workout/programme/training-of-days.ts';
import { exerciseOfOffer, weeklyOffer } from '@unslouch/shared/domain/workout/programme/weekly-offer.ts';
import { exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { StatProps } from '../../ui/Stat.tsx';
import { weekFrom } from '../settings/settings-model.ts';
import { figuresOf, isActive, weekAround } from './day-figures.ts';

export interface ReviewInput {
  readonly today: LocalDay;
  readonly zone: Zone;
  readonly settings: Settings;
  /** Of the last weeks, as far as the programme looks, and the week before. */
  readonly days: readonly DaySummary[];
  /** The week that the last answered offer belonged to, by its first day. */
  readonly answered: ReviewAnswer | null;
}

export interface ReviewAnswer {
  readonly week: LocalDay;
  readonly answer: 'taken' | 'declined';
}

export interface ReviewProps {
  readonly lead: string;
  /** Null: no whole week is behind this one. */
  readonly week: { readonly stats: readonly StatProps[]; readonly sentences: readonly string[] } | null;
  readonly offer: ReviewOffer | null;
  /** What stands where the offer would. */
  readonly note: string | null;
}

export interface ReviewOffer {
  readonly kind: DetectorOffer;
  readonly week: LocalDay;
  readonly title: string;
  readonly why: string;
  /** To be tried at once; null: it is about a check-in. */
  readonly exercise: string | null;
}

export function reviewModel(i18n: I18n, input: ReviewInput): ReviewProps {
  const { today, zone, settings, days, answered } = input;
  const thisWeek = weekAround(today, weekFrom(i18n.locale));
  const start = thisWeek[0] ?? today;
  const week = weekAround(addDays(start, -1), weekFrom(i18n.locale));
  const first = days[0]?.day;
  const lead = i18n.t('review.lead', { range: i18n.dayRange(week[0] ?? start, addDays(start, -1)) });
  if (first === undefined || first >= start) {
    return { lead: i18n.t('review.first'), week: null, offer: null, note: null };
  }
  // As it stood when that week ended: the offer stays the same for seven days, and there is no second one.
  const ended = zone.toInstant(Date.parse(`${start}T00:00:00Z`)) - 1;
  const training = trainingOfDays(days, settings, zone, ended);
  const shown = { lead, week: weekOf(i18n, week, days, training) };
  const kind = weeklyOffer(training);
  if (kind === null) return { ...shown, offer: null, note: i18n.t('review.noOffer') };
  if (answered?.week === start) return { ...shown, offer: null, note: i18n.t(`review.${answered.answer}`) };
  return { ...shown, offer: { kind, week: start, ...offerWords(i18n, kind) }, note: null };
}

function weekOf(
  i18n: I18n,
  week: readonly LocalDay[],
  days: readonly DaySummary[],
  training: ReturnType<typeof trainingOfDays>,
): ReviewProps['week'] {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const figures = week.map((day) => ({ day, ...figuresOf(byDay.get(day)) }));
  const breaks = figures.reduce((sum, one) => sum + one.breaks, 0);
  const active = figures.filter(isActive).length;
  const moved = i18n.minutesParts(figures.reduce((sum, one) => sum + one.movedSeconds, 0) / 60);
  const done = doneWithin(training, training.today, week.length);
  const sets = Math.round(backSets(done));
  const liveliest = figures.toSorted((a, b) => b.breaks - a.breaks)[0];
  const credits = regionCredits(done);
  const worked = REGIONS.filter((region) => credits[region] >= 1);
  return {
    stats: [
      { value: i18n.number(active), label: i18n.t('review.activeDays', { n: active }) },
      { value: i18n.number(breaks), label: i18n.t('review.breaks', { n: breaks }) },
      { ...moved, label: i18n.t('review.moved') },
      { value: i18n.number(sets), label: i18n.t('review.sets', { n: sets }) },
    ],
    sentences: [
      ...(liveliest !== undefined && liveliest.breaks > 0
        ? [i18n.t('review.best', { day: i18n.day(liveliest.day), breaks: liveliest.breaks })]
        : []),
      ...(worked.length > 0
        ? [i18n.t('review.regions', { regions: i18n.list(worked.map((region) => regionSets(i18n, region, credits))) })]
        : []),
    ],
  };
}

function regionSets(i18n: I18n, region: Region, credits: Readonly<Record<Region, number>>): string {
  const name = i18n.inSentence(i18n.t(`region.${region}`));
  return i18n.t('review.region', { region: name, sets: Math.round(credits[region]) });
}

function offerWords(i18n: I18n, kind: DetectorOffer): Pick<ReviewOffer, 'title' | 'why' | 'exercise'> {
  const exercise = exerciseOfOffer(kind);
  if (!kind.startsWith('tryRegion:')) {
    const plain = kind as Exclude<DetectorOffer, `tryRegion:${string}`>;
    return { title: i18n.t(`offer.${plain}`), why: i18n.t(`offer.${plain}.why`), exercise };
  }
  const region = kind.slice('tryRegion:'.length) as Region;
  const name = i18n.inSentence(exerciseName(i18n, exercise ?? ''));
  const words = { region: i18n.inSentence(i18n.t(`region.${region}`)), name };
  return { title: i18n.t('offer.tryRegion'), why: i18n.t('offer.tryRegion.why', words), exercise };
}
