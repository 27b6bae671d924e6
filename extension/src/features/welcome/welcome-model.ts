import type { Place } from '@unslouch/shared/domain/exercise/can-do.ts';
import type { Equipment } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import type { Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { type ReadinessQuestion, readinessQuestions } from '../settings/readiness.ts';
import { offeredEquipment, weekFrom } from '../settings/settings-model.ts';

export const welcomePages = ['goal', 'reach', 'hours', 'readiness', 'try'] as const;

export type WelcomePage = (typeof welcomePages)[number];

export const goals = ['sitLess', 'strongerBack', 'looser'] as const;

export type Goal = (typeof goals)[number];

export interface WelcomeAnswers {
  readonly goal: Goal | null;
  readonly equipment: readonly Equipment[];
  readonly place: Place;
  readonly weekdays: readonly Weekday[];
  /** `HH:MM` */
  readonly from: string;
  readonly to: string;
  readonly readiness: readonly ReadinessQuestion[];
  /** The person said "none of these", which is not the same as saying nothing. */
  readonly readinessClear: boolean;
}

export interface WelcomeData {
  readonly page: WelcomePage;
  readonly answers: WelcomeAnswers;
  readonly test: TestNudge;
}

export type TestNudge = 'notSent' | 'sent' | 'denied';

export interface WelcomeProps {
  readonly page: WelcomePage;
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  readonly readinessClear: boolean;
  readonly test: TestNudge;
  /** "2 of 5" */
  readonly progress: string;
  readonly canGoBack: boolean;
  readonly goals: readonly Choice<Goal>[];
  readonly equipment: readonly Choice<Equipment>[];
  readonly places: readonly { readonly value: Place; readonly label: string }[];
  readonly weekdays: readonly Choice<Weekday>[];
  readonly readiness: readonly Choice<ReadinessQuestion>[];
}

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly on: boolean;
}

export function welcomeModel(i18n: I18n, { page, answers, test }: WelcomeData): WelcomeProps {
  const at = welcomePages.indexOf(page);
  const { place, from, to, readinessClear } = answers;
  return {
    page,
    place,
    from,
    to,
    readinessClear,
    test,
    progress: i18n.t('welcome.of', { n: at + 1, of: welcomePages.length }),
    canGoBack: at > 0,
    goals: goals.map((id) => ({ id, label: i18n.t(`goal.${id}`), on: answers.goal === id })),
    equipment: offeredEquipment
      .slice(0, FIRST_CHOICE)
      .map((id) => ({ id, label: i18n.t(`equipment.${id}`), on: answers.equipment.includes(id) })),
    places: (['home', 'open_office', 'on_mute'] as const).map((value) => ({ value, label: i18n.t(`place.${value}`) })),
    weekdays: weekFrom(i18n.locale).map((id) => ({
      id,
      label: i18n.weekdayName(id),
      on: answers.weekdays.includes(id),
    })),
    readiness: readinessQuestions.map((id) => ({
      id,
      label: i18n.t(`readiness.${id}`),
      on: answers.readiness.includes(id),
    })),
  };
}

/** Six tiles fill two rows of three; the rest waits in settings. */
const FIRST_CHOICE = 6;

/** Skipped or any yes: caution. The programme then offers light items only. */
export function readinessOf(answers: WelcomeAnswers): 'ok' | 'caution' | 'skipped' {
  if (answers.readiness.length > 0) return 'caution';
  return answers.readinessClear ? 'ok' : 'skipped';
}

/** `null` after the last page. */
export function pageAfter(page: WelcomePage): WelcomePage | null {
  return welcomePages[welcomePages.indexOf(page) + 1] ?? null;
}

export function pageBefore(page: WelcomePage): WelcomePage | null {
  return welcomePages[welcomePages.indexOf(page) - 1] ?? null;
}
