import { pickIndex, type Rng } from '../../../lib/rng.ts';
import { canDo, reachableRegions, TRAINS } from '../../exercise/can-do.ts';
import { exerciseOf, findExercise } from '../../exercise/catalogue.ts';
import type { Exercise, Region } from '../../exercise/exercise.ts';
import { addDays } from '../../time/local-day.ts';
import type { DoseStyle } from '../dose.ts';
import { allowedExercises, mustRestore, SHORT_NIGHT_HOURS } from './gates.ts';
import { loadMix } from './load-mix.ts';
import {
  backDays,
  backSets,
  compoundShare,
  type Done,
  daysOf,
  doneWithin,
  equivalentMinutes,
  type Group,
  groupOf,
  mainCredit,
  onDay,
  regionCredits,
  shareOf,
} from './measures.ts';
import { createOffer, type Offer, type Why } from './offer.ts';
import { standingOf } from './progression.ts';
import type { TrainedEntry, Training } from './training.ts';

/** A candidate with what speaks for it. */
interface Candidate {
  readonly exercise: Exercise;
  readonly score: number;
  readonly why: readonly Why[];
}

/** Back days a week at most, back sets that make one and that end one, and hard credits that a region needs a day to recover from (P1, P2). */
const MOST_BACK_DAYS = 3;
const BACK_DAY = 3;
const ENOUGH_BACK_SETS = 6;
const NEEDS_A_DAY = 4;
/** Multi-joint share that the programme keeps up (P6 asks for 0.60). */
const MULTI_JOINT = 0.66;
/** Push, squat and hinge come round sooner than the week ends, so that no week lacks one. */
const GROUP_EVERY_DAYS = 5;
/** Equivalent cardio minutes of a week (WHO 2020). */
const WEEKLY_CARDIO = 150;
/** No exercise twice in three offers (S14). */
const NOT_AMONG_LAST = 2;
/** Sets in one break at most, and breaks a day of somebody we don't know yet (taste). */
const MOST_SETS = 3;
const NEWCOMER_BREAKS = 3;
/** Offers of like score are drawn from: variety without losing the point. */
const LIKE = 0.15;

/** The exercise to offer next and its dose, drawn among equals by the seed; null when nothing fits. */
export function chooseOffer(training: Training, rng: Rng): Offer | null {
  const candidates = candidatesFor(training);
  const best = Math.max(...candidates.map(({ score }) => score));
  const equals = candidates.filter(({ score }) => score >= best - LIKE);
  const chosen = equals[pickIndex(rng, equals.length)];
  return chosen === undefined ? null : dosed(chosen, training);
}

/** The offers of a day to come, each chosen as if the ones before had been done. */
export function chooseOffers(training: Training, count: number, rng: Rng): readonly Offer[] {
  const offers: Offer[] = [];
  let imagined = training;
  while (offers.length < count) {
    const offer = chooseOffer(imagined, rng);
    if (offer === null) break;
    offers.push(offer);
    imagined = asIfDone(offer, imagined);
  }
  return offers;
}

function asIfDone(offer: Offer, training: Training): Training {
  const entry: TrainedEntry = {
    at: training.now,
    day: training.today,
    exercise: offer.exercise,
    effort: null,
    answer: 'done',
    sets: offer.sets,
  };
  return { ...training, entries: [...training.entries, entry] };
}

function candidatesFor(training: Training): readonly Candidate[] {
  const allowed = allowedExercises(training);
  const fresh = allowed.filter((exercise) => !justDone(exercise, training));
  const other = fresh.filter(({ pattern }) => pattern !== lastPattern(training));
  const pool = other.length > 0 ? other : allowed.filter(({ pattern }) => pattern !== lastPattern(training));
  const scored = mustRestore(training)
    ? pool.map((exercise) => restoring(exercise, training))
    : pool.map(scorer(training));
  return scored.filter(({ score }) => score > 0);
}

function restoring(exercise: Exercise, { sleepHours }: Training): Candidate {
  const short = sleepHours !== null && sleepHours < SHORT_NIGHT_HOURS;
  return { exercise, score: 1, why: [short ? 'restore:shortNight' : 'restore:stress'] };
}

function scorer(training: Training): (exercise: Exercise) => Candidate {
  const needs = needsOf(training);
  return (exercise) => {
    const train = mainCredit(exercise) >= TRAINS && exercise.counts.strengthSet;
    return train ? backCandidate(exercise, needs) : otherCandidate(exercise, needs);
  };
}

/** What the last days leave to be done. */
interface Needs {
  /** Back work today? */
  readonly back: 'yes' | 'rest';
  /** Whether today is a back day already, and the credit a set must have to make it one in the breaks still likely. */
  readonly begun: 'enough' | 'more';
  readonly leastCredit: number;
  /** The region furthest behind, among those within reach and not recovering. */
  readonly behind: Region | null;
  readonly resting: readonly Region[];
  readonly multiJoint: 'wanted' | 'free';
  readonly missing: readonly Group[];
  readonly cardio: 'wanted' | 'free';
  readonly lightOnly: readonly Why[];
}

function needsOf(training: Training): Needs {
  const week = doneWithin(training, training.today, 7);
  const fortnight = doneWithin(training, training.today, 14);
  const credits = regionCredits(fortnight);
  const resting = restingRegions(training);
  const reachable = reachableRegions(training).filter((region) => !resting.includes(region));
  const behind = [...reachable].sort((a, b) => shareOf(credits, a) - shareOf(credits, b))[0] ?? null;
  const groups: readonly Group[] = ['push', 'squat', 'hinge'];
  const lately = doneWithin(training, training.today, GROUP_EVERY_DAYS);
  const missing = groups.filter((group) => !lately.some(({ exercise }) => groupOf(exercise) === group));
  return {
    back: behind !== null && mayTrainBack(training) ? 'yes' : 'rest',
    begun: backSets(doneWithin(training, training.today, 1)) >= BACK_DAY ? 'enough' : 'more',
    behind,
    leastCredit: (BACK_DAY - backSets(doneWithin(training, training.today, 1))) / (MOST_SETS * breaksLeft(training)),
    resting,
    multiJoint: (compoundShare(fortnight) ?? 1) < MULTI_JOINT ? 'wanted' : 'free',
    missing,
    cardio: equivalentMinutes(week) < WEEKLY_CARDIO ? 'wanted' : 'free',
    lightOnly: training.readiness === 'ok' ? [] : ['lightOnly'],
  };
}

/** Two or three back days a week, not two hard ones in a row; a day once begun is finished, then left alone. */
function mayTrainBack(training: Training): boolean {
  const { today } = training;
  const sixBefore = doneWithin(training, addDays(today, -1), 6);
  const todaySets = backSets(doneWithin(training, today, 1));
  const before = backDays(sixBefore);
  if (before.length >= MOST_BACK_DAYS || todaySets >= ENOUGH_BACK_SETS) return false;
  const yesterday = before.includes(addDays(today, -1));
  return !yesterday || (before.length < 2 && todaySets < ENOUGH_BACK_SETS && trainsRarely(sixBefore));
}

/** Somebody who comes on few days can't always leave one between. */
function trainsRarely(sixBefore: readonly Done[]): boolean {
  return daysOf(sixBefore).length <= 2;
}

function restingRegions(training: Training): readonly Region[] {
  const yesterday = doneWithin(training, addDays(training.today, -1), 1).filter(({ hard }) => hard);
  const credits = regionCredits(yesterday);
  return (['upper', 'mid', 'lower'] as const).filter((region) => credits[region] >= NEEDS_A_DAY);
}

function backCandidate(exercise: Exercise, needs: Needs): Candidate {
  const { behind, back, resting, multiJoint } = needs;
  const rested = !resting.some((region) => exercise.credit[region] >= TRAINS);
  if (back === 'rest' || behind === null || !rested) return { exercise, score: 0, why: [] };
  const credit = exercise.credit[behind];
  const others = exercise.credit.upper + exercise.credit.mid + exercise.credit.lower - credit;
  const joints = exercise.mechanic === 'compound' ? 0.2 : multiJoint === 'wanted' ? -0.6 : 0;
  const group = groupOf(exercise);
  const whole = group !== null && needs.missing.includes(group) ? 0.3 : 0;
  const tooLittle = mainCredit(exercise) < needs.leastCredit ? 1 : 0;
  const score =
    credit < TRAINS
      ? tooLittle === 0 && needs.leastCredit > TRAINS
        ? 1.3
        : 0.1
      : 2 - tooLittle + credit - others * 0.15 + joints + whole;
  const why: readonly Why[] = [
    ...(credit >= TRAINS ? [`regionBehind:${behind}` as const] : ['variety' as const]),
    ...(multiJoint === 'wanted' && exercise.mechanic === 'compound' ? ['multiJoint' as const] : []),
    ...needs.lightOnly,
  ];
  return { exercise, score, why };
}

function otherCandidate(exercise: Exercise, { back, begun, missing, cardio, multiJoint, lightOnly }: Needs): Candidate {
  const group = groupOf(exercise);
  const rest: readonly Why[] = back === 'rest' ? ['letBackRest'] : [];
  if (group !== null && missing.includes(group)) {
    return { exercise, score: back === 'yes' && begun === 'more' ? 2.2 : 4, why: [`wholeBody:${group}`, ...lightOnly] };
  }
  if (exercise.counts.cardioMinutes && cardio === 'wanted')
    return { exercise, score: 1.4, why: ['moreCardio', ...rest, ...lightOnly] };
  const isolation = exercise.counts.strengthSet && exercise.mechanic !== 'compound' && multiJoint === 'wanted';
  return {
    exercise,
    score: isolation ? 0.2 : 1.2,
    why: [...(rest.length > 0 ? rest : ['variety' as const]), ...lightOnly],
  };
}

function justDone(exercise: Exercise, { entries }: Training): boolean {
  return entries.slice(-NOT_AMONG_LAST).some((entry) => entry.exercise === exercise.id);
}

function lastPattern({ entries }: Training): Exercise['pattern'] | null {
  const last = entries.at(-1);
  return last === undefined ? null : (findExercise(last.exercise)?.pattern ?? null);
}

/** Level, style and number of sets. */
function dosed({ exercise, why }: Candidate, training: Training): Offer {
  const standing = standingOf(exercise, training.entries);
  const moved = neighbour(exercise, standing.move, training);
  const train = mainCredit(moved) >= TRAINS && moved.counts.strengthSet;
  const style = styleFor(moved, training);
  const step: readonly Why[] =
    moved !== exercise || standing.level !== 'normal'
      ? [standing.level === 'easier' ? 'steppedBack' : 'steppedOn']
      : [];
  const mix: readonly Why[] = style === 'heavy' ? ['fewHeavy'] : style === 'light' ? ['manyLight'] : [];
  const level = moved === exercise ? standing.level : 'normal';
  const usual = style === 'full' ? moved.prescription.sets : (moved.deskDose?.sets ?? 1);
  return createOffer(
    {
      exercise: moved,
      level,
      style,
      sets: train && moved.prescription.mode !== 'circuit' ? Math.max(usual, setsForBackDay(moved, training)) : usual,
      extraReps: moved === exercise && style === 'desk' ? standing.extraReps : 0,
      why: [...why, ...step, ...mix],
    },
    training,
  );
}

function neighbour(exercise: Exercise, move: 'stay' | 'easier' | 'harder', training: Training): Exercise {
  if (move === 'stay') return exercise;
  const allowed = allowedExercises(training);
  const last = lastPattern(training);
  const ids = move === 'easier' ? exercise.easier : exercise.harder;
  return (
    ids
      .map(exerciseOf)
      .find(
        (one) => allowed.includes(one) && canDo(one, training) && one.pattern !== last && !justDone(one, training),
      ) ?? exercise
  );
}

/** In the gym the whole prescription; at the desk the heavy or light way that the last fortnight lacks. */
function styleFor(exercise: Exercise, training: Training): DoseStyle {
  if (!exercise.counts.strengthSet || exercise.prescription.mode !== 'reps')
    return training.place === 'gym' && exercise.deskDose === null ? 'full' : 'desk';
  const lacking = loadMix(exercise, training);
  if (lacking !== null) return lacking;
  return exercise.deskDose === null ? 'full' : 'desk';
}

/** Enough sets for today to become a back day in the breaks that are likely still to come, one of them left for the rest of the body. */
function setsForBackDay(exercise: Exercise, training: Training): number {
  const need = BACK_DAY - backSets(doneWithin(training, training.today, 1));
  return Math.min(MOST_SETS, Math.max(1, Math.ceil(need / (breaksLeft(training) * mainCredit(exercise)))));
}

function breaksLeft(training: Training): number {
  const today = breaksOn(doneWithin(training, training.today, 1), training.today);
  return Math.max(1, usualBreaks(training) - today - 1);
}

/** Workouts on a usual day of the last fortnight; a newcomer is taken to do three. */
function usualBreaks(training: Training): number {
  const fortnight = doneWithin(training, addDays(training.today, -1), 14);
  const counts = daysOf(fortnight)
    .map((day) => breaksOn(fortnight, day))
    .sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? NEWCOMER_BREAKS;
}

function breaksOn(done: readonly Done[], day: Training['today']): number {
  return onDay(done, day).filter(({ exercise }) => exercise.pattern !== 'gait').length;
}
