import { reachableRegions } from '../../exercise/can-do.ts';
import { addDays, type LocalDay, localDayToUtcDay } from '../../time/local-day.ts';
import {
  backDays,
  cardioMinutes,
  compoundShare,
  type Done,
  daysOf,
  daysOfData,
  doneWithin,
  groupOf,
  regionCredits,
  sessionsOf,
  setCount,
  shareOf,
  strengthOf,
} from './measures.ts';
import { MOST_LOAD_STEP } from './rules-of-practice.ts';
import type { Training } from './training.ts';

export type DetectorId = 'M1' | 'M2' | 'M2b' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7';

/** `fires` is null where there isn't enough data to say; `offer` is what to propose then, as a message key. */
export interface Detection {
  readonly fires: boolean | null;
  readonly offer: DetectorOffer | null;
}

export type DetectorOffer =
  | 'addWholeBodyMove'
  | 'addBandRows'
  | 'addWalk'
  | 'welcomeBack'
  | 'proteinReminder'
  | 'shorterAndEasier'
  | `tryRegion:${'upper' | 'mid' | 'lower'}`
  | 'oneStepBack';

/** Days of data without which nothing is said; how far back a habit shows. */
const FORTNIGHT = 14;
const MONTH = 28;

/** The common mistakes, each judged on the log; shown one a week at most, always as an offer. */
export function detect(training: Training): Readonly<Record<DetectorId, Detection>> {
  const known = daysOfData(training);
  const judge = (mistake: (training: Training) => Detection): Detection =>
    known < FORTNIGHT ? { fires: null, offer: null } : mistake(training);
  return {
    M1: judge(oneNote),
    M2: judge(cardioOnly),
    M2b: judge(strengthOnly),
    M3: judge(onAndOff),
    M4: judge(meals),
    M5: judge(intensityFirst),
    M6: judge(oneRegion),
    M7: judge(egoLifting),
  };
}

function oneNote(training: Training): Detection {
  const done = doneWithin(training, training.today, 14);
  if (setCount(done) < 6) return says(false, 'addWholeBodyMove');
  const patterns = new Set(strengthOf(done).map(({ exercise }) => exercise.pattern));
  const whole = strengthOf(done).some(({ exercise }) => groupOf(exercise) !== null);
  return says((compoundShare(done) ?? 1) < 0.4 || (patterns.size <= 2 && !whole), 'addWholeBodyMove');
}

function cardioOnly(training: Training): Detection {
  const done = doneWithin(training, training.today, 14);
  return says(cardioMinutes(done) >= 60 && strengthOf(done).length === 0, 'addBandRows');
}

function strengthOnly(training: Training): Detection {
  const done = doneWithin(training, training.today, 14);
  const steps = training.days
    .filter(({ day }) => day > addDays(training.today, -14) && day <= training.today)
    .flatMap((day) => (day.steps === null ? [] : [day.steps]))
    .sort((a, b) => a - b);
  const walksLittle = steps.length === 0 || median(steps) < 5_000;
  return says(daysOf(strengthOf(done)).length >= 3 && cardioMinutes(done) < 20 && walksLittle, 'addWalk');
}

/** A week with two back days, then ten days or more without one; today counts among them while it has none. */
function onAndOff(training: Training): Detection {
  const days = backDays(doneWithin(training, training.today, MONTH));
  const away = days.some((day, index) => {
    const twoInWeek = days.slice(0, index).some((earlier) => apart(earlier, day) < 7);
    const next = days[index + 1] ?? addDays(training.today, 1);
    return twoInWeek && apart(day, next) - 1 >= 10;
  });
  return says(away, 'welcomeBack');
}

/** Only where the meal check-ins are switched on, which an answered or skipped one shows. */
function meals(training: Training): Detection {
  const recent = training.checkIns.filter(({ day }) => day > addDays(training.today, -14) && day <= training.today);
  const asked = recent.flatMap((one) => MEALS.flatMap((meal) => (one[meal] === undefined ? [] : [one[meal]])));
  if (asked.length === 0) return { fires: false, offer: null };
  const trainingDays = daysOf(strengthOf(doneWithin(training, training.today, 14))).length;
  return says(trainingDays >= 4 && asked.every((answer) => answer !== true), 'proteinReminder');
}

const MEALS = ['protein', 'wholeFoods', 'ateRegularly'] as const;

function intensityFirst(training: Training): Detection {
  const done = doneWithin(training, training.today, MONTH);
  const efforts = done.flatMap(({ entry }) => (entry.effort === null ? [] : [entry.effort]));
  if (efforts.length === 0) return says(false, 'shorterAndEasier');
  const mean = efforts.reduce((sum, effort) => sum + effort, 0) / efforts.length;
  const weeks = Math.min(MONTH, daysOfData(training)) / 7;
  const sessionsPerWeek = sessionsOf(done).length / weeks;
  return says(mean >= 8 && sessionsPerWeek < 1.5, 'shorterAndEasier');
}

function oneRegion(training: Training): Detection {
  const credits = regionCredits(doneWithin(training, training.today, 7));
  const regions = ['upper', 'mid', 'lower'] as const;
  const reachable = reachableRegions(training);
  const lowest = [...(reachable.length > 0 ? reachable : regions)].sort((a, b) => credits[a] - credits[b])[0] ?? 'mid';
  const total = credits.upper + credits.mid + credits.lower;
  return says(total >= 8 && regions.some((region) => shareOf(credits, region) > 0.7), `tryRegion:${lowest}`);
}

/** Load up by more than a tenth with too few repetitions, or half the tempo in two sessions. */
function egoLifting(training: Training): Detection {
  const done = doneWithin(training, training.today, 14);
  const jumped = done.some(({ entry, exercise }, index) => {
    const least = exercise.prescription.reps?.[0] ?? 0;
    const before = done.slice(0, index).findLast((one) => one.exercise.id === exercise.id);
    const load = heaviest(before?.entry.sets ?? []);
    return (
      load > 0 && entry.sets.some((set) => (set.loadKg ?? 0) > load * MOST_LOAD_STEP && (set.reps ?? least) < least)
    );
  });
  const rushed = sessionsOf(done).filter((session) => session.some(isRushed));
  return says(jumped || rushed.length >= 2, 'oneStepBack');
}

function isRushed({ entry, exercise: { prescription } }: Done): boolean {
  const { tempo } = prescription;
  const target = tempo === undefined ? 0 : tempo.con + tempo.ecc + tempo.pause;
  return entry.sets.some(({ tempoSeconds }) => tempoSeconds !== null && tempoSeconds < target / 2);
}

function says(fires: boolean, offer: DetectorOffer): Detection {
  return { fires, offer: fires ? offer : null };
}

function heaviest(sets: readonly { readonly loadKg: number | null }[]): number {
  return Math.max(0, ...sets.map(({ loadKg }) => loadKg ?? 0));
}

function apart(from: LocalDay, to: LocalDay): number {
  return localDayToUtcDay(to) - localDayToUtcDay(from);
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
