import type { Place } from '@unslouch/shared/domain/exercise/can-do.ts';
import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Equipment } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { chooseOffer } from '@unslouch/shared/domain/workout/programme/choose-offer.ts';
import { SHORT_NIGHT_HOURS } from '@unslouch/shared/domain/workout/programme/gates.ts';
import type { Offer } from '@unslouch/shared/domain/workout/programme/offer.ts';
import { planOffered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import { PROGRAMME_DAYS } from '@unslouch/shared/domain/workout/programme/programme-days.ts';
import type { RuleId, RuleResult } from '@unslouch/shared/domain/workout/programme/rule.ts';
import { judgeRules } from '@unslouch/shared/domain/workout/programme/rules.ts';
import type { TrainedEntry, Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import { createRng, pickIndex, type Rng } from '@unslouch/shared/lib/rng.ts';

/** Somebody with habits: what they have, when they come, how much of the offered they do. */
export interface Person {
  readonly name: string;
  readonly equipment: readonly Equipment[];
  readonly place: Place;
  /** Chance of moving on each weekday, Monday first. */
  readonly comes: readonly number[];
  readonly workouts: number;
  readonly walks: number;
  /** Share of offers that are done. */
  readonly follows: number;
  readonly vigorous: boolean;
}

interface Week {
  /** Days on which the person came, rested enough for more than what restores. */
  readonly daysThere: number;
  readonly rules: Readonly<Record<RuleId, RuleResult>>;
}

export interface Life {
  readonly person: Person;
  readonly weeks: readonly Week[];
  readonly offers: readonly { readonly offer: Offer; readonly training: Training }[];
}

const MONDAY = Date.parse('2026-01-05T08:00:00Z');
/** Rules look back six weeks at most, the programme itself four; what is older only slows the simulation. */
const REMEMBERED_DAYS = 56;

export function createPeople(count: number, seed: number): readonly Person[] {
  const rng = createRng(seed);
  const means: readonly (readonly [string, readonly Equipment[], Place])[] = [
    ['band and mat at home', ['resistance_band', 'mat'], 'home'],
    ['band, anchor and mat at home', ['resistance_band', 'anchor', 'mat'], 'home'],
    ['bottle and mat at home', ['household_load', 'mat'], 'home'],
    ['dumbbells, bench and mat', ['dumbbells', 'dumbbell', 'bench', 'mat'], 'home'],
    ['band in the open office', ['resistance_band', 'anchor'], 'open_office'],
    ['nothing in the open office', [], 'open_office'],
    ['nothing, on mute', [], 'on_mute'],
    ['band, on mute', ['resistance_band'], 'on_mute'],
    ['nothing at home', [], 'home'],
    [
      'the gym',
      [
        'barbell',
        'plates',
        'bench',
        'rack',
        'cable_machine',
        'pulldown_bar',
        'v_handle',
        'rope',
        'dumbbells',
        'kettlebell',
        'back_extension_bench',
        'mat',
        'resistance_band',
      ],
      'gym',
    ],
  ];
  const weeks = [
    [1, 1, 1, 1, 1, 0, 0],
    [1, 1, 1, 1, 1, 1, 1],
    [1, 0, 1, 0, 1, 0, 0],
    [0.9, 0.9, 0.9, 0.9, 0.8, 0.2, 0.1],
    [0.8, 0.8, 0.8, 0.8, 0.6, 0, 0],
  ];
  return Array.from({ length: count }, (_, index): Person => {
    const [what, equipment, place] = means[index % means.length] as (typeof means)[number];
    const week = Math.floor(index / means.length) % weeks.length;
    return {
      name: `${what}, week ${week}`,
      equipment,
      place,
      comes: weeks[week] as readonly number[],
      workouts: 2 + pickIndex(rng, 7),
      walks: 2 + pickIndex(rng, 4),
      follows: rng() < 0.7 ? 1 : 0.4 + rng() * 0.4,
      vigorous: rng() < 0.3,
    };
  });
}

/** Lives a person through some weeks: every workout is chosen by the programme, done or not, rated, logged. */
export function live(person: Person, weeks: number, seed: number): Life {
  const rng = createRng(seed);
  const judged: Week[] = [];
  const offers: { offer: Offer; training: Training }[] = [];
  let entries: readonly TrainedEntry[] = [];
  let daysThere = 0;
  for (let day = 0; day < weeks * 7; day++) {
    const morning = MONDAY + days(day);
    const today = localDayOf(morning, 0);
    const since = addDays(today, -REMEMBERED_DAYS);
    const lately = addDays(today, -PROGRAMME_DAYS);
    entries = entries.filter((entry) => entry.day >= since);
    if (day % 7 === 0) daysThere = 0;
    if (rng() < (person.comes[day % 7] ?? 0)) {
      const sleepHours = 5.8 + rng() * 2.8;
      if (sleepHours >= SHORT_NIGHT_HOURS) daysThere++;
      for (let turn = 0; turn < person.workouts; turn++) {
        const seen = entries.filter((entry) => entry.day >= lately);
        const training = trainingOf(person, seen, morning + minutes(60 * turn), today, sleepHours);
        const offer = chooseOffer(training, rng);
        if (offer === null) continue;
        offers.push({ offer, training });
        if (rng() < person.follows) entries = [...entries, performed(offer, training, person, rng)];
        if (turn < person.walks && rng() < person.follows) entries = [...entries, walk(training)];
      }
    }
    if (day % 7 === 6)
      judged.push({ daysThere, rules: judgeRules(trainingOf(person, entries, morning, today, null), []) });
  }
  return { person, weeks: judged, offers };
}

function trainingOf(
  person: Person,
  entries: readonly TrainedEntry[],
  now: number,
  today: LocalDay,
  sleepHours: number | null,
): Training {
  const { equipment, place, vigorous } = person;
  return {
    now,
    today,
    equipment,
    place,
    sleepHours,
    stress: null,
    readiness: 'ok',
    vigorousOptIn: vigorous,
    blocked: [],
    days: [],
    checkIns: [],
    entries,
  };
}

/** Who does all that is offered calls some of it hard, but stops for nothing. */
function performed(offer: Offer, { now, today }: Training, { follows }: Person, rng: Rng): TrainedEntry {
  const mood = rng();
  return {
    at: now,
    day: today,
    exercise: offer.exercise,
    effort: mood < 0.1 ? 4 : mood < 0.9 ? 6 : 8,
    answer: mood < 0.01 ? 'tooHard' : mood > 0.995 && follows < 1 ? 'hurts' : 'done',
    sets: offer.sets,
  };
}

function walk(training: Training): TrainedEntry {
  const [set] = planOffered({ type: 'walk', exercise: null }, training) ?? [];
  const { now, today } = training;
  const seconds = set?.goal.kind === 'time' ? set.goal.seconds : 0;
  return {
    at: now + minutes(30),
    day: today,
    exercise: exerciseOf('brisk-walk').id,
    effort: null,
    answer: 'done',
    sets: [{ reps: null, holdSeconds: null, seconds, loadKg: null, tempoSeconds: null, side: 'both' }],
  };
}
