import { parseLocalDay } from '../time/local-day.ts';
import { parseWorkWindow } from './parse-work-window.ts';
import type { Pause, Settings } from './settings.ts';

/** How one setting is read. `parse` gives null where the value can't be understood at all. */
export interface SettingRule<T> {
  readonly fallback: T;
  readonly parse: (value: unknown) => T | null;
}

export type SettingRules = { readonly [K in Exclude<keyof Settings, 'others'>]: SettingRule<Settings[K]> };

/** Every setting with its default, its range and where the numbers come from. Out of range means the nearest edge. */
export const SETTING_RULES: SettingRules = {
  standUpEveryMinutes: number(30, 15, 120), // Diaz 2023, Dunstan 2012, Peddie 2013
  workoutEveryMinutes: number(60, 30, 240), // every second break: taste
  workoutsPerDay: whole(8, 1, 20), // HeartSteps capped at 5; ours are shorter: taste
  breakMinutes: number(3, 1, 10), // idle is no proof of standing: longer than the one-minute arm of Diaz 2023
  resetMinutes: number(5, 3, 30), // what other break timers use
  idleAfterSeconds: whole(60, 15, 300), // 15 is the floor of the idle API
  graceMinutes: number(10, 0, 15), // breakpoints cost less: Adamczyk & Bailey 2004; the length is taste
  holdCapMinutes: number(30, 10, 60), // taste
  snoozePresetsMinutes: { fallback: [5, 10, 15], parse: parsePresets }, // taste
  watchingCapMinutes: number(45, 20, 120), // background music must not mean presence for ever: taste
  shortSleepHours: number(6, 4, 8), // AASM: 6 hours and less are inadequate
  offerStandUps: yesNo(true),
  offerWalks: yesNo(true),
  offerWorkouts: yesNo(true),
  workWindow: {
    fallback: {
      mon: [['09:00', '18:00']],
      tue: [['09:00', '18:00']],
      wed: [['09:00', '18:00']],
      thu: [['09:00', '18:00']],
      fri: [['09:00', '18:00']],
    },
    parse: parseWorkWindow,
  },
  daysOff: { fallback: [], parse: parseDays },
  pause: { fallback: null, parse: parsePause },
};

function number(fallback: number, least: number, most: number): SettingRule<number> {
  const parse = (value: unknown) =>
    typeof value === 'number' && !Number.isNaN(value) ? Math.min(most, Math.max(least, value)) : null;
  return { fallback, parse };
}

function whole(fallback: number, least: number, most: number): SettingRule<number> {
  const { parse } = number(fallback, least, most);
  return {
    fallback,
    parse: (value) => {
      const parsed = parse(value);
      return parsed === null ? null : Math.round(parsed);
    },
  };
}

function yesNo(fallback: boolean): SettingRule<boolean> {
  return { fallback, parse: (value) => (typeof value === 'boolean' ? value : null) };
}

/** Few enough for a row of buttons. */
const MOST_PRESETS = 5;

function parsePresets(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const minutes = value.filter((item) => typeof item === 'number' && item >= 1 && item <= 60) as number[];
  return minutes.length === 0 ? null : [...new Set(minutes)].slice(0, MOST_PRESETS);
}

function parseDays(value: unknown): Settings['daysOff'] | null {
  if (!Array.isArray(value)) return null;
  const days = value.map((item) => (typeof item === 'string' ? parseLocalDay(item) : null));
  return [...new Set(days.filter((day) => day !== null))];
}

/** No pause is the answer to every pause that can't be read: nudges come, rather than never again. */
function parsePause(value: unknown): Pause | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, until } = value as { kind?: unknown; until?: unknown };
  if (kind === 'untilResumed') return { kind };
  return kind === 'until' && typeof until === 'number' && Number.isFinite(until) ? { kind, until } : null;
}
