import { createRng, type Rng } from '../../lib/rng.ts';
import { days, type EpochMs, hours, type Ms, minutes, seconds } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { RawTrace } from './simulation.test-kit.ts';

/** Seeded days of made-up people: when they sit, leave, talk, watch, sleep and answer. No two weeks alike. */
export interface Habits {
  /** Local hour in which the day at the machine begins. */
  readonly startHour: number;
  readonly hoursAtDesk: number;
  readonly sittingMinutes: number;
  readonly callsPerDay: number;
  readonly filmsPerDay: number;
  /** Chance that an open nudge is looked at, and what then happens. */
  readonly answers: readonly string[];
  readonly night: 'locked' | 'idle' | 'sleep' | 'closed';
  readonly settings: Readonly<Record<string, unknown>>;
}

const NINE_TO_SIX = [['09:00', '18:00']];
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const HABITS: readonly Habits[] = [
  {
    startHour: 9,
    hoursAtDesk: 9,
    sittingMinutes: 50,
    callsPerDay: 3,
    filmsPerDay: 0,
    answers: ['done', 'start', 'didIt', 'snooze', 'skip'],
    night: 'locked',
    settings: {},
  },
  {
    startHour: 21,
    hoursAtDesk: 8,
    sittingMinutes: 90,
    callsPerDay: 0,
    filmsPerDay: 2,
    answers: ['skip', 'notToday'],
    night: 'sleep',
    settings: { workWindow: week([['21:00', '05:30']]), standUpEveryMinutes: 20 },
  },
  {
    startHour: 7,
    hoursAtDesk: 14,
    sittingMinutes: 25,
    callsPerDay: 1,
    filmsPerDay: 1,
    answers: [],
    night: 'closed',
    settings: {
      workWindow: week([
        ['07:00', '12:00'],
        ['13:00', '22:00'],
      ]),
      graceMinutes: 0,
    },
  },
  {
    startHour: 10,
    hoursAtDesk: 6,
    sittingMinutes: 120,
    callsPerDay: 6,
    filmsPerDay: 0,
    answers: ['snooze', 'snooze', 'hurts', 'start'],
    night: 'idle',
    settings: { workWindow: week([['00:00', '24:00']]), standUpEveryMinutes: 15, holdCapMinutes: 60, graceMinutes: 15 },
  },
  {
    startHour: 8,
    hoursAtDesk: 10,
    sittingMinutes: 70,
    callsPerDay: 2,
    filmsPerDay: 1,
    answers: ['done', 'done', 'never', 'didIt'],
    night: 'sleep',
    settings: {
      workWindow: Object.fromEntries(WEEK.map((day) => [day, NINE_TO_SIX])),
      breakMinutes: 1,
      resetMinutes: 3,
    },
  },
];

/** One week from `monday` (a local midnight as if in UTC) in the life of somebody with these habits. */
export function createWeek(seed: number, habits: Habits, zone: Zone, monday: EpochMs): RawTrace {
  const rng = createRng(seed);
  const events: { at: EpochMs; event: Record<string, unknown> }[] = [];
  const add = (at: EpochMs, event: Record<string, unknown>) =>
    events.push({ at: Math.round(at / 1_000) * 1_000, event });
  for (let day = 0; day < 7; day++) {
    const midnight = zone.toInstant(monday + days(day));
    if (rng() < 0.1) continue; // a day without the machine
    const from = midnight + hours(habits.startHour) + minutes(between(rng, -40, 40));
    addDay(rng, habits, from, from + hours(habits.hoursAtDesk * between(rng, 0.5, 1.1)), add);
  }
  events.sort((a, b) => a.at - b.at);
  return {
    zone: zone.name,
    start: iso(zone.toInstant(monday)),
    end: iso(zone.toInstant(monday + days(7)) + hours(8)),
    settings: habits.settings,
    events: events.map(({ at, event }) => ({ at: iso(at), ...event })),
  };
}

type Add = (at: EpochMs, event: Record<string, unknown>) => void;

function addDay(rng: Rng, habits: Habits, from: EpochMs, to: EpochMs, add: Add): void {
  addMorning(habits, from, add);
  let at = from;
  while (at < to) {
    const sits = minutes(between(rng, 1, habits.sittingMinutes * 2));
    addAnswers(rng, habits, at, sits, add);
    if (rng() < 0.4) addDisturbance(rng, habits, at + sits * rng(), sits / 2, add);
    at += sits;
    at += addAbsence(rng, at, add);
  }
  addNight(habits, at, add);
}

function addMorning(habits: Habits, at: EpochMs, add: Add): void {
  if (habits.night === 'sleep') add(at, { machine: 'wake' });
  if (habits.night === 'closed') add(at, { browser: 'opened' });
  add(at, { presence: 'active' });
}

function addNight(habits: Habits, at: EpochMs, add: Add): void {
  for (const what of ['inCall', 'audible', 'fullscreen']) add(at, { [what]: false });
  if (habits.night === 'sleep') add(at, { machine: 'sleep' });
  else if (habits.night === 'closed') add(at, { browser: 'closed' });
  else add(at, { presence: habits.night });
}

/** From a glance out of the window to lunch. */
function addAbsence(rng: Rng, at: EpochMs, add: Add): Ms {
  const lasts = rng() < 0.4 ? seconds(between(rng, 15, 170)) : minutes(between(rng, 3, 60));
  if (rng() < 0.2) {
    add(at, { machine: 'sleep' });
    add(at + lasts, { machine: 'wake' });
    return lasts;
  }
  add(at, { presence: rng() < 0.5 ? 'idle' : 'locked' });
  add(at + lasts, { presence: 'active' });
  return lasts;
}

function addAnswers(rng: Rng, habits: Habits, from: EpochMs, sits: Ms, add: Add): void {
  if (habits.answers.length === 0) return;
  for (let at = from; at < from + sits; at += minutes(between(rng, 1, 25))) {
    const answer = habits.answers[Math.floor(rng() * habits.answers.length)] as string;
    add(at, { answer, ...(answer === 'snooze' ? { minutes: Math.floor(between(rng, 1, 20)) } : {}) });
    if (answer === 'start')
      add(at + seconds(between(rng, 20, 240)), { answer: 'done', fraction: Math.round(rng() * 10) / 10 });
    if (rng() < 0.3) add(at + seconds(between(rng, 1, 300)), { breakpoint: 'tab' });
  }
}

function addDisturbance(rng: Rng, habits: Habits, at: EpochMs, sits: Ms, add: Add): void {
  const until = at + Math.min(sits, minutes(between(rng, 2, 90)));
  const kinds = [
    ...Array.from({ length: habits.callsPerDay }, () => 'inCall'),
    ...Array.from({ length: habits.filmsPerDay }, () => 'film'),
    'fullscreen',
    'paused',
    'background',
    'steps',
    'unknown',
    'surface',
    'snack',
  ];
  const kind = kinds[Math.floor(rng() * kinds.length)];
  if (kind === 'paused') add(at, { paused: Math.floor(between(rng, 5, 90)) });
  else if (kind === 'background') add(at, { background: 'killed' });
  else if (kind === 'steps') add(at, { steps: { count: Math.floor(between(rng, 50, 600)), minutes: 5 } });
  else if (kind === 'surface') add(at, { surface: rng() < 0.5 ? 'fails' : 'works' });
  else if (kind === 'unknown') {
    add(at, { presence: 'unknown' });
    add(until, { presence: 'active' });
  } else if (kind === 'film') {
    add(at, { audible: true });
    add(at + seconds(1), { presence: 'idle' });
    add(until, { audible: false });
    add(until + seconds(30), { presence: 'active' });
  } else if (kind === 'inCall' || kind === 'fullscreen') {
    add(at, { [kind]: true });
    add(until, { [kind]: false });
  }
}

function week(ranges: readonly (readonly string[])[]): Record<string, unknown> {
  return Object.fromEntries(WEEK.map((day) => [day, ranges]));
}

function between(rng: Rng, low: number, high: number): number {
  return low + rng() * (high - low);
}

function iso(at: EpochMs): string {
  return new Date(at).toISOString();
}
