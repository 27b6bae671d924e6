import type { Place } from '@unslouch/shared/domain/exercise/can-do.ts';
import type { Equipment } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import { MOST_RANGES } from '@unslouch/shared/domain/settings/parse-work-window.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { parseClock, WEEKDAYS, type Weekday, type WorkWindow } from '@unslouch/shared/domain/time/work-window.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { LANGUAGES, type Language, type LanguageChoice } from '../../i18n/languages.ts';
import { CHECK_INS, type CheckInItem } from '../check-ins/check-in-items.ts';
import type { Skin, Theme } from '../look.ts';

/** What the page changes: a partial `Settings`, and what concerns this device's screens and the programme. */
export interface SettingsData {
  readonly now: EpochMs;
  readonly offsetMinutes: number;
  readonly settings: Settings;
  readonly equipment: readonly Equipment[];
  readonly place: Place;
  readonly readiness: Readiness;
  readonly vigorousOptIn: boolean;
  readonly theme: Theme;
  readonly skin: Skin;
  readonly language: LanguageChoice;
  /** The browser lets us see that a meeting site sounds. */
  readonly waitInCalls: boolean;
  readonly notifications: NotificationChoice;
  readonly checkIns: readonly CheckInItem[];
}

/** `denied`: the browser shows none, whatever is chosen here. */
export type NotificationChoice = 'on' | 'off' | 'denied';

/** Said to be fine, any yes, or not said. */
export type Readiness = 'ok' | 'caution' | 'skipped';

export interface SettingsProps {
  readonly rhythm: readonly RhythmField[];
  readonly offers: readonly { readonly key: OfferKey; readonly label: string; readonly on: boolean }[];
  readonly window: readonly WindowRow[];
  readonly equipment: readonly { readonly id: Equipment; readonly label: string; readonly on: boolean }[];
  readonly places: readonly { readonly value: Place; readonly label: string }[];
  readonly place: Place;
  readonly readiness: Readiness;
  readonly vigorousOptIn: boolean;
  readonly theme: Theme;
  readonly skin: Skin;
  readonly language: LanguageChoice;
  readonly languages: readonly { readonly value: LanguageChoice; readonly label: string }[];
  readonly waitInCalls: boolean;
  readonly notifications: NotificationChoice;
  readonly checkIns: readonly { readonly item: CheckInItem; readonly label: string; readonly on: boolean }[];
  /** "Paused until 15:00"; null while nothing is paused. */
  readonly paused: string | null;
  /** From today on, the nearest first. */
  readonly daysOff: readonly { readonly day: LocalDay; readonly label: string }[];
  readonly today: LocalDay;
}

export type RhythmKey = 'standUpEveryMinutes' | 'workoutEveryMinutes' | 'workoutsPerDay';

export type OfferKey = 'offerStandUps' | 'offerWalks' | 'offerWorkouts';

export interface RhythmField {
  readonly key: RhythmKey;
  readonly label: string;
  readonly reason: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** "15 to 120 minutes" */
  readonly range: string;
}

export type Range = readonly [from: string, to: string];

export interface WindowRow {
  readonly weekday: Weekday;
  readonly day: string;
  /** None: nothing comes on this day. */
  readonly ranges: readonly Range[];
  /** A further range has its place. */
  readonly hasRoom: boolean;
}

export function settingsModel(i18n: I18n, data: SettingsData): SettingsProps {
  const { settings, equipment, place, readiness, vigorousOptIn, theme, skin, language, waitInCalls, notifications } =
    data;
  const today = localDayOf(data.now, data.offsetMinutes);
  return {
    rhythm: [
      rhythmField(i18n, settings, 'standUpEveryMinutes', 'settings.standUpEvery'),
      rhythmField(i18n, settings, 'workoutEveryMinutes', 'settings.workoutEvery'),
      rhythmField(i18n, settings, 'workoutsPerDay', 'settings.workoutsPerDay'),
    ],
    offers: (['offerStandUps', 'offerWalks', 'offerWorkouts'] as const).map((key) => ({
      key,
      label: i18n.t(`settings.${key}`),
      on: settings[key],
    })),
    window: weekFrom(i18n.locale).map((weekday) => windowRow(i18n, settings.workWindow, weekday)),
    equipment: offeredEquipment.map((id) => ({ id, label: i18n.t(`equipment.${id}`), on: equipment.includes(id) })),
    places: (['home', 'open_office', 'on_mute', 'gym'] as const).map((value) => ({
      value,
      label: i18n.t(`place.${value}`),
    })),
    place,
    readiness,
    vigorousOptIn,
    theme,
    skin,
    language,
    languages: [
      { value: 'automatic', label: i18n.t('settings.language.automatic') },
      ...Object.entries(LANGUAGES).map(([value, { name }]) => ({ value: value as Language, label: name })),
    ],
    waitInCalls,
    notifications,
    checkIns: CHECK_INS.map((item) => ({
      item,
      label: i18n.t(`settings.checkIns.${item}`),
      on: data.checkIns.includes(item),
    })),
    paused: pausedSentence(i18n, data),
    daysOff: settings.daysOff
      .filter((day) => day >= today)
      .toSorted()
      .map((day) => ({ day, label: i18n.day(day) })),
    today,
  };
}

/** What people at a desk may have, beside the chair, desk, wall and floor that everybody has there. */
export const offeredEquipment = [
  'resistance_band',
  'mat',
  'dumbbells',
  'household_load',
  'stairs',
  'doorway',
  'kettlebell',
  'exercise_ball',
] as const satisfies readonly Equipment[];

function pausedSentence(i18n: I18n, { settings, now, offsetMinutes }: SettingsData): string | null {
  const { pause } = settings;
  if (pause === null) return null;
  if (pause.kind === 'untilResumed') return i18n.t('today.pausedOpen');
  if (pause.until <= now) return null;
  const time = i18n.clock(pause.until, offsetMinutes);
  return i18n.t('today.pausedUntil', { time });
}

/** The ranges of `setting-rules.ts`: a value outside of them is moved to the nearest edge when it is read. */
const ranges = {
  standUpEveryMinutes: { min: 15, max: 120 },
  workoutEveryMinutes: { min: 30, max: 240 },
  workoutsPerDay: { min: 1, max: 20 },
} as const satisfies Record<RhythmKey, { min: number; max: number }>;

function rhythmField(
  i18n: I18n,
  settings: Settings,
  key: RhythmKey,
  message: 'settings.standUpEvery' | 'settings.workoutEvery' | 'settings.workoutsPerDay',
): RhythmField {
  const { min, max } = ranges[key];
  const range = i18n.t('settings.range', { min, max });
  return {
    key,
    label: i18n.t(message),
    reason: i18n.t(`${message}.why`),
    value: settings[key],
    min,
    max,
    range: key === 'workoutsPerDay' ? range : `${range} ${i18n.t('settings.minutes')}`,
  };
}

function windowRow(i18n: I18n, window: WorkWindow, weekday: Weekday): WindowRow {
  const ranges = window[weekday] ?? [];
  return {
    weekday,
    day: i18n.weekdayName(weekday),
    // No time field knows 24:00; as an end, midnight is the same.
    ranges: ranges.map(([from, to]): Range => [from, to === '24:00' ? '00:00' : to]),
    hasRoom: ranges.length > 0 && ranges.length < MOST_RANGES,
  };
}

/** From the locale's first day: Sunday in the United States, Saturday in Egypt, else mostly Monday. */
export function weekFrom(locale: string): readonly Weekday[] {
  const first = firstWeekday(locale) % 7;
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)];
}

/** 1 is Monday, 7 Sunday. Firefox 140 lacks `getWeekInfo`, then Monday. */
function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { readonly firstDay: number } };
  return info.getWeekInfo?.().firstDay ?? 1;
}

/** A further range of a day that has some: an hour after the last one, to the evening. Taste. */
export function furtherRange(ranges: readonly Range[]): Range {
  const end = parseClock(ranges.at(-1)?.[1]) ?? 0;
  const from = Math.min(end + 60, EVENING - 60);
  return [clockOf(from), clockOf(EVENING)];
}

const EVENING = 22 * 60;

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
