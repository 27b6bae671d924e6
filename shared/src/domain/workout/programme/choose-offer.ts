import { pickIndex, type Rng } from '../../../lib/rng.ts';
import { TRAINS } from '../../exercise/can-do.ts';
import { exerciseOf, findExercise } from '../../exercise/catalogue.ts';
import type { Exercise } from '../../exercise/exercise.ts';
import { doseOffer } from './dose-offer.ts';
import { allowedExercises, mustRestore, nightAllows } from './gates.ts';
import { doneWithin, groupOf, isWarm, mainCredit } from './measures.ts';
import { type Needs, needsOf } from './needs.ts';
import { createOffer, type Offer, type Why } from './offer.ts';
import { standingOf } from './progression.ts';
import type { TrainedEntry, Training } from './training.ts';

/** A candidate with what speaks for it. */
interface Candidate {
  readonly exercise: Exercise;
  readonly score: number;
  readonly why: readonly Why[];
}

/** No exercise twice in three offers (S14). */
const NOT_AMONG_LAST = 2;
/** Offers of like score are drawn from: variety without losing the point. */
const LIKE = 0.15;

/** The exercise to offer next and its dose, drawn among equals by the seed; null when nothing fits. */
export function chooseOffer(training: Training, rng: Rng): Offer | null {
  const candidates = candidatesFor(training);
  const best = Math.max(...candidates.map(({ score }) => score));
  const equals = candidates.filter(({ score }) => score >= best - LIKE);
  const chosen = equals[pickIndex(rng, equals.length)];
  if (chosen === undefined) return null;
  const exercise = steppedTo(chosen.exercise, training);
  return warmUpBefore(exercise, training) ?? doseOffer(exercise, chosen.why, training);
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

function restoring(exercise: Exercise, training: Training): Candidate {
  return { exercise, score: 1, why: [nightAllows(training) === 'light' ? 'restore:shortNight' : 'restore:stress'] };
}

function scorer(training: Training): (exercise: Exercise) => Candidate {
  const needs = needsOf(training);
  return (exercise) => {
    const train = mainCredit(exercise) >= TRAINS && exercise.counts.strengthSet;
    return train ? backCandidate(exercise, needs) : otherCandidate(exercise, needs);
  };
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
      ? insteadOfBehind(tooLittle, joints, needs)
      : 2 - tooLittle + credit - others * 0.15 + joints + whole;
  const why: readonly Why[] = [
    ...(credit >= TRAINS ? [`regionBehind:${behind}` as const] : ['variety' as const]),
    ...(multiJoint === 'wanted' && exercise.mechanic === 'compound' ? ['multiJoint' as const] : []),
    ...needs.lightOnly,
  ];
  return { exercise, score, why };
}

/** A region less far behind: to finish a back day that has begun, or because the one behind can't make one today. */
function insteadOfBehind(tooLittle: number, joints: number, { begun, backDays, leastCredit }: Needs): number {
  if (tooLittle > 0) return 0.1;
  if (begun === 'partly') return 2.3 + joints;
  if (leastCredit < TRAINS) return 0.1 + joints;
  return (backDays === 'short' ? 1.8 : 1.3) + joints;
}

function otherCandidate(exercise: Exercise, needs: Needs): Candidate {
  const { back, missing, cardio, multiJoint, lightOnly } = needs;
  const group = groupOf(exercise);
  const rest: readonly Why[] = back === 'rest' ? ['letBackRest'] : [];
  if (group !== null && missing.includes(group)) {
    return {
      exercise,
      score: wholeBodyScore(needs) + (group === 'push' ? ONLY_ONE : 0),
      why: [`wholeBody:${group}`, ...lightOnly],
    };
  }
  if (exercise.counts.cardioMinutes && cardio !== 'free')
    return {
      exercise,
      score: cardio === 'behind' ? cardioScore(needs) : 1.4,
      why: ['moreCardio', ...rest, ...lightOnly],
    };
  const isolation = exercise.counts.strengthSet && exercise.mechanic !== 'compound' && multiJoint === 'wanted';
  return {
    exercise,
    score: isolation ? 0.2 : 1.2,
    why: [...(rest.length > 0 ? rest : ['variety' as const]), ...lightOnly],
  };
}

/** Nothing stands in for a push, as squat and hinge do for each other. */
const ONLY_ONE = 0.2;

/** First where the back has had its day or rests; after it where the week would else lack a back day. */
function wholeBodyScore({ back, backDays, begun, day }: Needs): number {
  if (back === 'rest' || begun === 'enough' || day === 'first') return 4;
  return backDays === 'short' ? 1.75 : 2.2;
}

/** Before more of the back, once its day is made: of many breaks, the back would else have nearly all. */
function cardioScore({ begun }: Needs): number {
  return begun === 'enough' ? 3.5 : 1.7;
}

function justDone(exercise: Exercise, { entries }: Training): boolean {
  return entries.slice(-NOT_AMONG_LAST).some((entry) => entry.exercise === exercise.id);
}

function lastPattern({ entries }: Training): Exercise['pattern'] | null {
  const last = entries.at(-1);
  return last === undefined ? null : (findExercise(last.exercise)?.pattern ?? null);
}

/** Its easier or harder relative, where the exercise itself has become too hard or too easy. */
function steppedTo(exercise: Exercise, training: Training): Exercise {
  const { move } = standingOf(exercise, training.entries);
  if (move === 'stay') return exercise;
  const allowed = allowedExercises(training);
  const last = lastPattern(training);
  const relatives = exercise[move].map(exerciseOf);
  return relatives.find((one) => allowed.includes(one) && one.pattern !== last && !justDone(one, training)) ?? exercise;
}

/** Rule P10: two minutes of light movement come before the first exercise of the day that belongs in a gym. */
function warmUpBefore(exercise: Exercise, training: Training): Offer | null {
  const marching = exerciseOf(WARM_UP.exercise);
  const fits = allowedExercises(training).includes(marching) && lastPattern(training) !== marching.pattern;
  if (exercise.office !== 'gym' || !fits || isWarm(doneWithin(training, training.today, 1))) return null;
  const { sets } = WARM_UP;
  return createOffer(
    {
      exercise: marching,
      level: 'normal',
      style: 'desk',
      sets,
      extraReps: 0,
      longer: 1,
      loadKg: null,
      why: ['warmUp'],
    },
    training,
  );
}

/** Twice a minute. */
const WARM_UP = { exercise: 'march-in-place', sets: 2 };
