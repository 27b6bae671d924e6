import { exerciseOf } from '../../exercise/catalogue.ts';
import type { PerformedSet } from '../../log/fact.ts';
import { days, hours } from '../../time/instant.ts';
import { localDayOf } from '../../time/local-day.ts';
import type { TrainedEntry, Training } from './training.ts';

/** 2026-11-23T09:00:00Z, a Monday. */
export const NOW = 1_795_424_400_000;

export function training(changes: Partial<Training> = {}): Training {
  return {
    now: NOW,
    today: localDayOf(NOW, 0),
    equipment: ['resistance_band', 'mat'],
    place: 'home',
    sleepHours: null,
    stress: null,
    readiness: 'ok',
    vigorousOptIn: false,
    blocked: [],
    days: [],
    checkIns: [],
    entries: [],
    ...changes,
  };
}

interface Sets {
  readonly count?: number;
  readonly reps?: number;
  readonly seconds?: number;
  readonly loadKg?: number;
  readonly tempoSeconds?: number;
}

/** An exercise done so many days ago; one set of ten unless said otherwise. */
export function done(daysAgo: number, id: string, sets: Sets = {}, changes: Partial<TrainedEntry> = {}): TrainedEntry {
  const at = NOW - days(daysAgo) - (daysAgo === 0 ? hours(1) : 0);
  const set: PerformedSet = {
    reps: sets.seconds === undefined ? (sets.reps ?? 10) : null,
    holdSeconds: null,
    seconds: sets.seconds ?? null,
    loadKg: sets.loadKg ?? null,
    tempoSeconds: sets.tempoSeconds ?? null,
    side: 'both',
  };
  return {
    at,
    day: localDayOf(at, 0),
    exercise: exerciseOf(id).id,
    effort: 6,
    answer: 'done',
    sets: Array.from({ length: sets.count ?? 1 }, () => set),
    ...changes,
  };
}

/** Old enough for every detector to speak, and light enough to say nothing. */
export function longAgo(): readonly TrainedEntry[] {
  return [done(40, 'chin-tuck')];
}

export function inOrder(entries: readonly TrainedEntry[]): readonly TrainedEntry[] {
  return [...entries].sort((a, b) => a.at - b.at);
}
