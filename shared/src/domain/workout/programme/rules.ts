import { reachableRegions } from '../../exercise/can-do.ts';
import { exerciseOf } from '../../exercise/catalogue.ts';
import type { Region } from '../../exercise/exercise.ts';
import { addDays } from '../../time/local-day.ts';
import { WEEKLY_CARDIO } from './cardio-pace.ts';
import { HIGH_STRESS, mustRestore, restores, SHORT_NIGHT_HOURS } from './gates.ts';
import { loadMixOf } from './load-mix.ts';
import {
  backDays,
  compoundShare,
  daysOf,
  doneWithin,
  equivalentMinutes,
  groupOf,
  onDay,
  REGIONS,
  regionCredits,
  setCount,
  shareOf,
  strengthOf,
} from './measures.ts';
import type { Offer } from './offer.ts';
import type { RuleId, RuleResult } from './rule.ts';
import { consistencyOf, metOrderOf, progressOf, warmStartOf } from './rules-of-practice.ts';
import type { Training } from './training.ts';

/** Fewest credits and sets from which a share says anything (programme rules P3, P5). */
const ENOUGH_CREDITS = 9;
const ENOUGH_LOADED = 6;
const LEAST_SHARE = 0.2;
const LEAST_COMPOUND = 0.6;
/** The last two weeks keep at least this part of the four before: still on the way to the goal (taste). */
const KEEPING_UP = 0.75;
/** Credits from hard sets that a region recovers from for a day. */
const HEAVY_DAY = 4;

/** The twelve rules of the programme, judged on the log as it is today. */
export function judgeRules(training: Training, offers: readonly Offer[]): Readonly<Record<RuleId, RuleResult>> {
  return {
    P1: backTwiceOrThrice(training),
    P2: recovery(training),
    P3: balance(training),
    P4: wholeBody(training),
    P5: heavyAndLight(training),
    P6: multiJoint(training),
    P7: consistencyOf(training),
    P8: progressOf(training),
    P9: metOrderOf(training),
    P10: warmStartOf(training),
    P11: checkInsOf(training),
    P12: restWhenNeeded(training, offers),
  };
}

const NO_DATA: RuleResult = { met: null, why: 'nothing logged yet' };

function backTwiceOrThrice(training: Training): RuleResult {
  const week = doneWithin(training, training.today, 7);
  if (training.entries.length === 0) return NO_DATA;
  const days = backDays(week);
  const lightDays = days.filter((day) => onDay(week, day).every(({ hard }) => !hard)).length;
  const met = days.length >= 2 && (days.length <= 3 || (days.length === 4 && lightDays > 0));
  return { met, why: `${days.length} back days in 7 days, ${lightDays} of them light` };
}

function recovery(training: Training): RuleResult {
  const week = doneWithin(training, training.today, 8);
  if (week.length === 0) return NO_DATA;
  const heavy = (day: Training['today'], region: Region) =>
    regionCredits(onDay(week, day).filter(({ hard }) => hard))[region] >= HEAVY_DAY;
  for (const day of daysOf(week)) {
    const region = REGIONS.find((one) => heavy(day, one) && heavy(addDays(day, 1), one));
    if (region !== undefined) return { met: false, why: `${region} worked hard on ${day} and the day after` };
  }
  return { met: true, why: 'no region worked hard on two days in a row' };
}

/** Only regions within reach are asked for; where none can reach the share, the highest share that is within reach. */
function balance(training: Training): RuleResult {
  const credits = regionCredits(doneWithin(training, training.today, 14));
  const total = credits.upper + credits.mid + credits.lower;
  if (total < ENOUGH_CREDITS)
    return { met: null, why: `${round(total)} credits in 14 days, ${ENOUGH_CREDITS} are needed to judge` };
  const shares = reachableRegions(training).map((region) => ({ region, share: shareOf(credits, region) }));
  const behind = shares.filter(({ share }) => share < LEAST_SHARE);
  const why = shares.map(({ region, share }) => `${region} ${percent(share)}`).join(', ');
  return { met: behind.length === 0, why: why === '' ? 'no region can be trained with what is there' : why };
}

function wholeBody(training: Training): RuleResult {
  if (training.entries.length === 0) return NO_DATA;
  const week = doneWithin(training, training.today, 7);
  const minutes = equivalentMinutes(week);
  const lately = equivalentMinutes(doneWithin(training, training.today, 14)) / 2;
  const before = equivalentMinutes(doneWithin(training, addDays(training.today, -14), 28)) / 4;
  const strengthDays = daysOf(strengthOf(week)).length;
  const trending = minutes >= WEEKLY_CARDIO || (minutes > 0 && lately >= before * KEEPING_UP);
  const push = week.some(({ exercise }) => groupOf(exercise) === 'push');
  const legs = week.some(({ exercise }) => groupOf(exercise) === 'squat' || groupOf(exercise) === 'hinge');
  return {
    met: strengthDays >= 2 && trending && push && legs,
    why: `${strengthDays} strength days, ${Math.round(minutes)} cardio minutes (${Math.round(before)} a week before), push ${said(push)}, squat or hinge ${said(legs)}`,
  };
}

function heavyAndLight(training: Training): RuleResult {
  const done = doneWithin(training, training.today, 14);
  const mix = loadMixOf(done);
  if (mix.loadedSets >= ENOUGH_LOADED) {
    return {
      met: mix.few > 0 && mix.many > 0,
      why: `${mix.few} sets of at most 8, ${mix.many} of at least 15 repetitions`,
    };
  }
  if (mix.loadedSets > 0 || setCount(done) < ENOUGH_LOADED) {
    return { met: null, why: `${round(mix.loadedSets)} loaded sets in 14 days, ${ENOUGH_LOADED} are needed to judge` };
  }
  return { met: mix.slow > 0 && mix.long > 0, why: `${mix.slow} slow sets, ${mix.long} long ones, without load` };
}

function multiJoint(training: Training): RuleResult {
  const share = compoundShare(doneWithin(training, training.today, 14));
  if (share === null) return { met: null, why: 'no strength sets in 14 days' };
  return { met: share >= LEAST_COMPOUND, why: `${percent(share)} of the strength sets are multi-joint` };
}

/** Answered or skipped, at most one a day of each kind; a skip is no failure. */
function checkInsOf({ checkIns }: Training): RuleResult {
  if (checkIns.length === 0) return { met: null, why: 'no check-ins are switched on' };
  const kinds = checkIns.flatMap(({ at: _, day, ...asked }) => Object.keys(asked).map((kind) => `${day} ${kind}`));
  const most = Math.max(0, ...kinds.map((kind) => kinds.filter((other) => other === kind).length));
  return { met: most <= 1, why: `at most ${most} a day of one kind` };
}

function restWhenNeeded(training: Training, offers: readonly Offer[]): RuleResult {
  const { sleepHours, stress } = training;
  if (mustRestore(training)) {
    const met = offers.length > 0 && offers.every(({ exercise }) => restores(exerciseOf(exercise)));
    return { met, why: met ? 'the next offers restore' : 'nothing that restores can be offered' };
  }
  if (sleepHours === null || stress === null)
    return { met: null, why: `${sleepHours === null ? 'sleep' : 'stress'} is not known` };
  return { met: true, why: `sleep at least ${SHORT_NIGHT_HOURS} h and stress below ${HIGH_STRESS}` };
}

function said(there: boolean): string {
  return there ? 'yes' : 'no';
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
