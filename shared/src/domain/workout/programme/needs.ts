import { TRAINS } from '../../exercise/can-do.ts';
import type { Region } from '../../exercise/exercise.ts';
import { addDays } from '../../time/local-day.ts';
import { breaksLeft } from './breaks-left.ts';
import { cardioPace, WEEKLY_CARDIO } from './cardio-pace.ts';
import { MOST_SETS } from './dose-offer.ts';
import { allowedExercises } from './gates.ts';
import {
  BACK_DAY,
  backDays,
  backSets,
  compoundShare,
  type Done,
  daysOf,
  daysOfData,
  doneWithin,
  equivalentMinutes,
  type Group,
  REGIONS,
  regionCredits,
  shareOf,
} from './measures.ts';
import { isShortOfBackDays, missingGroups } from './missing-groups.ts';
import type { Why } from './offer.ts';
import type { Training } from './training.ts';

/** Back days a week at most, back sets that end one, and hard credits that a region needs a day to recover from (P1, P2). */
const MOST_BACK_DAYS = 3;
const ENOUGH_BACK_SETS = 6;
const NEEDS_A_DAY = 4;
/** Multi-joint share that the programme keeps up (P6 asks for 0.60). */
const MULTI_JOINT = 0.66;

/** What the last days leave to be done. */
export interface Needs {
  /** Back work today? */
  readonly back: 'yes' | 'rest';
  /** Everyone's first day begins with a plain set for the back: whatever comes second is for the rest of the body. */
  readonly day: 'first' | 'usual';
  /** Whether the week would have too few back days without one today. */
  readonly backDays: 'short' | 'enough';
  /** Whether today is a back day already or has begun to be one, and the credit a set must have to make it one in the breaks still likely. */
  readonly begun: 'not' | 'partly' | 'enough';
  readonly leastCredit: number;
  /** The region furthest behind, among those within reach and not recovering. */
  readonly behind: Region | null;
  readonly resting: readonly Region[];
  readonly multiJoint: 'wanted' | 'free';
  readonly missing: readonly Group[];
  /** `behind`: less than in the weeks before. */
  readonly cardio: 'behind' | 'wanted' | 'free';
  readonly lightOnly: readonly Why[];
}

export function needsOf(training: Training): Needs {
  const fortnight = doneWithin(training, training.today, 14);
  const credits = regionCredits(fortnight);
  const todaySets = backSets(doneWithin(training, training.today, 1));
  const resting = restingRegions(training);
  const reachable = trainableRegions(training).filter((region) => !resting.includes(region));
  const behind = [...reachable].sort((a, b) => shareOf(credits, a) - shareOf(credits, b))[0] ?? null;
  const back = behind !== null && mayTrainBack(training) ? 'yes' : 'rest';
  const missing = missingGroups(training, back);
  return {
    back,
    day: daysOfData(training) === 1 && todaySets > 0 ? 'first' : 'usual',
    backDays: isShortOfBackDays(training) ? 'short' : 'enough',
    begun: todaySets >= BACK_DAY ? 'enough' : todaySets >= 1 ? 'partly' : 'not',
    behind,
    leastCredit: (BACK_DAY - todaySets) / (MOST_SETS * breaksLeft(training)),
    resting,
    multiJoint: (compoundShare(fortnight) ?? 1) < MULTI_JOINT ? 'wanted' : 'free',
    missing,
    cardio: cardioOf(training),
    lightOnly: training.readiness === 'ok' ? [] : ['lightOnly'],
  };
}

function cardioOf(training: Training): Needs['cardio'] {
  if (cardioPace(training) > 1) return 'behind';
  return equivalentMinutes(doneWithin(training, training.today, 7)) < WEEKLY_CARDIO ? 'wanted' : 'free';
}

/** Within reach today: what hurts, or a short night, may leave a region out for a while. */
function trainableRegions(training: Training): readonly Region[] {
  const strength = allowedExercises(training).filter(({ counts }) => counts.strengthSet);
  return REGIONS.filter((region) => strength.some(({ credit }) => credit[region] >= TRAINS));
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
  return REGIONS.filter((region) => credits[region] >= NEEDS_A_DAY);
}
