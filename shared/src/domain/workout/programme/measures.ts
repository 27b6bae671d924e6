import { findExercise } from '../../exercise/catalogue.ts';
import type { Exercise, Region } from '../../exercise/exercise.ts';
import type { PerformedSet } from '../../log/fact.ts';
import { minutes } from '../../time/instant.ts';
import { addDays, type LocalDay, localDayToUtcDay } from '../../time/local-day.ts';
import { repSecondsOf, tempoOf } from '../dose.ts';
import type { TrainedEntry, Training } from './training.ts';

/** A logged exercise beside what the catalogue knows of it. */
export interface Done {
  readonly entry: TrainedEntry;
  readonly exercise: Exercise;
  /** Sets; one side of a pair is half a set. */
  readonly sets: number;
  /** Strength set of at least moderate intensity, or rated 7 and more. */
  readonly hard: boolean;
}

/** A rating from here on makes a set hard (programme definition). */
const HARD_EFFORT = 7;
/** Back sets that make a back day. */
export const BACK_DAY = 3;

export const REGIONS: readonly Region[] = ['upper', 'mid', 'lower'];

/** Entries of the last `days` days up to and with `until`, that our catalogue knows and that were done at all. */
export function doneWithin({ entries }: Pick<Training, 'entries'>, until: LocalDay, days: number): readonly Done[] {
  const first = addDays(until, 1 - days);
  const done: Done[] = [];
  for (const entry of entries) {
    if (entry.day < first || entry.day > until || entry.sets.length === 0) continue;
    const exercise = findExercise(entry.exercise);
    if (exercise !== null) done.push(doneOf(entry, exercise));
  }
  return done;
}

function doneOf(entry: TrainedEntry, exercise: Exercise): Done {
  const sets = entry.sets.reduce((sum, { side }) => sum + (side === 'both' ? 1 : 0.5), 0);
  const hard = ['moderate', 'vigorous'].includes(exercise.intensity) || (entry.effort ?? 0) >= HARD_EFFORT;
  return { entry, exercise, sets, hard: exercise.counts.strengthSet && hard };
}

export function strengthOf(done: readonly Done[]): readonly Done[] {
  return done.filter(({ exercise }) => exercise.counts.strengthSet);
}

/** Sum over strength sets of the set's largest credit. */
export function backSets(done: readonly Done[]): number {
  return strengthOf(done).reduce((sum, { exercise, sets }) => sum + sets * mainCredit(exercise), 0);
}

export function mainCredit({ credit }: Exercise): number {
  return Math.max(credit.upper, credit.mid, credit.lower);
}

/** Days with at least three back sets, in order. */
export function backDays(done: readonly Done[]): readonly LocalDay[] {
  return daysOf(strengthOf(done)).filter((day) => backSets(onDay(done, day)) >= BACK_DAY);
}

export function onDay(done: readonly Done[], day: LocalDay): readonly Done[] {
  return done.filter(({ entry }) => entry.day === day);
}

export function daysOf(done: readonly Done[]): readonly LocalDay[] {
  return [...new Set(done.map(({ entry }) => entry.day))].sort();
}

export function regionCredits(done: readonly Done[]): Readonly<Record<Region, number>> {
  const sum = { upper: 0, mid: 0, lower: 0 };
  for (const { exercise, sets } of strengthOf(done)) {
    for (const region of REGIONS) sum[region] += exercise.credit[region] * sets;
  }
  return sum;
}

export function shareOf(credits: Readonly<Record<Region, number>>, region: Region): number {
  const total = credits.upper + credits.mid + credits.lower;
  return total === 0 ? 0 : credits[region] / total;
}

/** Multi-joint share of the strength sets, 0 to 1; null without any. */
export function compoundShare(done: readonly Done[]): number | null {
  const strength = strengthOf(done);
  const all = strength.reduce((sum, { sets }) => sum + sets, 0);
  if (all === 0) return null;
  return (
    strength.filter(({ exercise }) => exercise.mechanic === 'compound').reduce((sum, { sets }) => sum + sets, 0) / all
  );
}

export function setCount(done: readonly Done[]): number {
  return strengthOf(done).reduce((sum, { sets }) => sum + sets, 0);
}

/** Minutes of movement that trains heart and lungs. */
export function cardioMinutes(done: readonly Done[]): number {
  return cardio(done).reduce((sum, one) => sum + minutesOf(one), 0);
}

/** Moderate minutes and twice the vigorous ones; light movement counts for nothing here (WHO 2020). */
export function equivalentMinutes(done: readonly Done[]): number {
  const weight = { rest: 0, light: 0, moderate: 1, vigorous: 2 };
  return cardio(done).reduce((sum, one) => sum + minutesOf(one) * weight[effortClassOf(one.exercise)], 0);
}

/** Minutes count by their MET class (light below 3, vigorous from 6), not by how hard they usually feel. */
export function effortClassOf({ id, intensity }: Exercise): Exercise['intensity'] {
  return FELT_OTHERWISE.includes(id) ? 'moderate' : intensity;
}

/** Cardio whose MET class is moderate (4.5, 3.8, 5.8) while it is felt to be lighter or harder. */
const FELT_OTHERWISE: readonly string[] = ['kitchen-dance', 'march-in-place', 'metabolic-back-circuit'];

export function minutesOf({ entry, exercise }: Done): number {
  return entry.sets.reduce((sum, set) => sum + secondsOf(set, exercise), 0) / 60;
}

/** A set says its time, or how many repetitions; at the exercise's own tempo where it names none. */
function secondsOf({ seconds, reps, holdSeconds, tempoSeconds }: PerformedSet, exercise: Exercise): number {
  if (seconds !== null) return seconds;
  if (reps === null) return holdSeconds ?? 0;
  return reps * (tempoSeconds ?? repSecondsOf(exercise, tempoOf(exercise, 'normal', holdSeconds ?? 0)));
}

/** Whole days from the first entry to today, both counted: how much there is to judge by. */
export function daysOfData({ entries, today }: Training): number {
  const first = entries.reduce<LocalDay | null>(
    (least, { day }) => (least === null || day < least ? day : least),
    null,
  );
  return first === null ? 0 : localDayToUtcDay(today) - localDayToUtcDay(first) + 1;
}

/** Light movement before the first gym-level exercise of a day (programme rule P10). */
const WARM_UP_MINUTES = 2;

export function isWarm(done: readonly Done[]): boolean {
  const light = done.filter(({ exercise: { kind } }) => kind === 'cardio' || kind === 'mobility');
  return light.reduce((sum, one) => sum + minutesOf(one), 0) >= WARM_UP_MINUTES;
}

export type Group = 'push' | 'squat' | 'hinge';

/** The patterns that make a body whole beside the back's pulls. */
export function groupOf({ pattern }: Exercise): Group | null {
  if (pattern === 'horizontal_push') return 'push';
  if (pattern === 'squat' || pattern === 'squat_isometric') return 'squat';
  return pattern === 'hinge' || pattern === 'hinge_ballistic' ? 'hinge' : null;
}

/** Exercises this close together belong to one session: closer than two breaks come (taste). */
const SAME_SESSION = minutes(20);

/** What was done in one go, in order. */
export function sessionsOf(done: readonly Done[]): readonly (readonly Done[])[] {
  const sessions: Done[][] = [];
  for (const one of done) {
    const last = sessions.at(-1)?.at(-1);
    if (last !== undefined && one.entry.at - last.entry.at <= SAME_SESSION) sessions.at(-1)?.push(one);
    else sessions.push([one]);
  }
  return sessions;
}

function cardio(done: readonly Done[]): readonly Done[] {
  return done.filter(({ exercise }) => exercise.counts.cardioMinutes);
}
