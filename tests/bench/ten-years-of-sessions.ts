import type { NewFact } from '@unslouch/extension/src/app/append-facts.ts';
import { CATALOGUE } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Effort } from '@unslouch/shared/domain/log/fact.ts';
import { days, type EpochMs, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { createRng, pickIndex, type Rng } from '@unslouch/shared/lib/rng.ts';

export interface LogShape {
  readonly sessions: number;
  /** How many of them were done today. */
  readonly today: number;
  readonly now: EpochMs;
  readonly offsetMinutes: number;
}

const YEARS = 10;
const DAYS = YEARS * 365;
const SEED = 1;

/** Day by day, today last: as many sessions a day as it takes, between eight in the morning and the evening. */
export function tenYearsOfSessions({ sessions, today, now, offsetMinutes }: LogShape): readonly (readonly NewFact[])[] {
  const rng = createRng(SEED);
  const sinceMidnight = (now + minutes(offsetMinutes)) % days(1);
  const midnight = now - sinceMidnight;
  const before = sessions - today;
  const former = Array.from({ length: DAYS }, (_, index) => {
    const count = Math.floor(((index + 1) * before) / DAYS) - Math.floor((index * before) / DAYS);
    const morning = midnight - days(DAYS - index) + hours(8);
    return Array.from({ length: count }, (_, nth) => session(rng, morning + nth * minutes(70), offsetMinutes));
  });
  const gap = Math.floor(sinceMidnight / (today + 1));
  return [...former, Array.from({ length: today }, (_, nth) => session(rng, midnight + nth * gap, offsetMinutes))];
}

const EFFORTS: readonly (Effort | null)[] = [4, 6, 6, 8, null];

function session(rng: Rng, startTime: EpochMs, offsetMinutes: number): NewFact {
  const exercise = CATALOGUE[pickIndex(rng, CATALOGUE.length)];
  if (exercise === undefined) throw new Error('Broken invariant: the catalogue is empty');
  const sets = Array.from({ length: 1 + pickIndex(rng, 2) }, () => ({
    reps: 8 + pickIndex(rng, 8),
    holdSeconds: null,
    seconds: null,
    loadKg: null,
    tempoSeconds: 4,
    side: 'both' as const,
  }));
  return {
    type: 'session',
    startTime,
    offsetMinutes,
    value: {
      nudge: null,
      nudgeType: 'workout',
      outcome: 'done',
      seconds: 60 + pickIndex(rng, 120),
      fraction: 1,
      effort: EFFORTS[pickIndex(rng, EFFORTS.length)] ?? null,
      steps: [{ exercise: exercise.id, level: 'normal', sets }],
    },
  };
}
