import type { Place } from '../../exercise/can-do.ts';
import { findExercise } from '../../exercise/catalogue.ts';
import type { Equipment } from '../../exercise/exercise-terms.ts';
import type { AnyFact, PerformedStep } from '../../log/fact.ts';
import type { LastNight } from '../../log/last-night.ts';
import type { Settings } from '../../settings/settings.ts';
import type { EpochMs } from '../../time/instant.ts';
import { localDayOf } from '../../time/local-day.ts';
import type { Zone } from '../../time/zone.ts';
import type { CheckIn, TrainedEntry, Training } from './training.ts';

/** What somebody at a computer is asked to have until they say what they have. Taste. */
const USUAL_EQUIPMENT: readonly Equipment[] = ['resistance_band', 'mat'];
const PLACES: readonly Place[] = ['home', 'open_office', 'on_mute', 'gym'];

/** What the programme looks at, from the log of the last weeks and the settings. Readiness unanswered means light items only. */
export function trainingOfLog(
  facts: readonly AnyFact[],
  { others }: Settings,
  zone: Zone,
  now: EpochMs,
  night: LastNight | null = null,
): Training {
  const today = localDayOf(now, zone.offsetMinutesAt(now));
  const checkIns = facts.flatMap(checkInOf).toSorted((a, b) => a.at - b.at);
  return {
    now,
    today,
    equipment: Array.isArray(others['equipment']) ? (others['equipment'] as readonly Equipment[]) : USUAL_EQUIPMENT,
    place: PLACES.find((place) => place === others['place']) ?? 'home',
    sleepHours: night?.hours ?? null,
    // Of today alone: yesterday's says nothing about now.
    stress: checkIns.findLast(({ day, stress }) => day === today && typeof stress === 'number')?.stress ?? null,
    readiness: others['readiness'] === 'ok' || others['readiness'] === 'caution' ? others['readiness'] : 'skipped',
    vigorousOptIn: others['vigorousOptIn'] === true,
    blocked: [],
    days: [],
    checkIns,
    entries: facts.flatMap(entriesOf).toSorted((a, b) => a.at - b.at),
  };
}

function entriesOf(fact: AnyFact): readonly TrainedEntry[] {
  const when = { at: fact.startTime, day: localDayOf(fact.startTime, fact.offsetMinutes ?? 0) };
  if (fact.type === 'session') {
    const { effort, steps } = fact.value;
    return steps.flatMap((step, index): readonly TrainedEntry[] => {
      if (findExercise(step.exercise) === null) return [];
      const answer = effort === 10 || wentEasier(step, steps[index + 1]) ? 'tooHard' : 'done';
      return [{ ...when, exercise: step.exercise, effort, sets: step.sets, answer }];
    });
  }
  if (fact.type !== 'answer' || fact.value.exercise === null) return [];
  const { answer, exercise } = fact.value;
  return answer === 'never' || answer === 'hurts' ? [{ ...when, exercise, effort: null, sets: [], answer }] : [];
}

function checkInOf(fact: AnyFact): readonly CheckIn[] {
  if (fact.type !== 'checkIn') return [];
  const when = { at: fact.startTime, day: localDayOf(fact.startTime, fact.offsetMinutes ?? 0) };
  const { item, score } = fact.value;
  switch (item) {
    case 'protein':
    case 'wholeFoods':
      return [{ ...when, [item]: score > 0 }];
    case 'water':
    case 'stress':
      return [{ ...when, [item]: score }];
    case 'mood':
    case 'soreness':
      return [];
  }
}

/** In mid-session the person asked for less of the same. */
function wentEasier(step: PerformedStep, next: PerformedStep | undefined): boolean {
  return next !== undefined && next.exercise === step.exercise && EASE.indexOf(next.level) > EASE.indexOf(step.level);
}

const EASE: readonly PerformedStep['level'][] = ['harder', 'normal', 'easier'];
