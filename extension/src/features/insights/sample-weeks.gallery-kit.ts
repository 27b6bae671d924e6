import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { AnyFact, DeviceId, ExerciseId, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import { trainingOfDays } from '@unslouch/shared/domain/workout/programme/training-of-days.ts';

/** Friday, 20 November 2026, 14:07. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 20, 14, 7);
export const SAMPLE_TODAY: LocalDay = localDayOf(SAMPLE_NOW, 0);
/** A holiday of a week, and a day off before Christmas. */
export const sampleSettings = parseSettings({
  daysOff: ['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02'],
}).settings;

/** So many days up to today as somebody at a desk might live them; the same every time. */
export function sampleWeeks(count: number): readonly DaySummary[] {
  return Array.from({ length: count }, (_, index) => addDays(SAMPLE_TODAY, index + 1 - count))
    .filter((day) => !isWeekend(day) && !sampleSettings.daysOff.includes(day))
    .map((day, index) => sampleDayOf(day, index));
}

export function sampleTraining(from: readonly DaySummary[] = sampleWeeks(28)): Training {
  return trainingOfDays(from, { ...sampleSettings, others: { readiness: 'ok' } }, UTC, SAMPLE_NOW);
}

const EXERCISES = [
  'resistance-band-row',
  'band-pull-apart',
  'bird-dog',
  'sit-to-stand',
  'superman-hold',
  'band-lat-pulldown',
];
const STARTS = [9.6, 10.2, 11.1, 11.7, 13.6, 14.8, 16.1];

function sampleDayOf(day: LocalDay, index: number): DaySummary {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const breaks = STARTS.slice(0, day === SAMPLE_TODAY ? 5 : 2 + ((index * 5) % 6));
  const entries: AnyFact[] = breaks.flatMap((start, place) => {
    const at = midnight + hours(start);
    const exercise = EXERCISES[(index + place) % EXERCISES.length] as ExerciseId;
    return [sampleBout(at - minutes(28), at, place), sampleSession(at, place, place % 4 === 1 ? exercise : null)];
  });
  const movedSeconds = breaks.length * 130;
  return {
    day,
    entries,
    wearable: sampleWearable(day, midnight, index),
    totals: { sittingSeconds: 20_000, longestBoutSeconds: 3_120, sessions: breaks.length, movedSeconds, credits: 1 },
  };
}

function sampleSession(startTime: number, place: number, exercise: ExerciseId | null): AnyFact {
  const set = { reps: 12, holdSeconds: null, seconds: null, loadKg: null, tempoSeconds: 4, side: 'both' } as const;
  return {
    ...sampleFact(startTime, place),
    type: 'session',
    value: {
      nudge: null,
      nudgeType: exercise === null ? 'walk' : 'workout',
      outcome: 'done',
      seconds: 150,
      fraction: 1,
      effort: 6,
      steps: exercise === null ? [] : [{ exercise, level: 'normal', sets: [set] }],
    },
  };
}

function sampleBout(startTime: number, endTime: number, place: number): AnyFact {
  const value = { endTime, seconds: (endTime - startTime) / 1_000, endedBy: 'session' } as const;
  return { ...sampleFact(startTime, place + 100), type: 'bout', value };
}

function sampleFact(startTime: number, place: number) {
  const id = { by: 'person', device: 'desk' as DeviceId, count: startTime / 1_000 + place } as const;
  return { kind: 'fact', id, life: 1, revision: 0, startTime, offsetMinutes: 0 } as const;
}

/** The ring was off for two nights of ten. */
function sampleWearable(day: LocalDay, midnight: number, index: number): DaySummary['wearable'] {
  const stepCount = 4_300 + ((index * 2_371) % 5_200);
  const source = 'fitbit/app/watch' as SourceKey;
  const asleepSeconds = hours(6.2 + ((index * 37) % 19) / 10) / 1_000;
  const episode = {
    source: 'oura/app/ring' as SourceKey,
    startTime: midnight - hours(1),
    endTime: midnight + hours(7.2),
  } as NonNullable<NonNullable<NonNullable<DaySummary['wearable']>['sleep']>['main']>['episode'];
  return {
    localDay: day,
    steps: { stepCount, explanation: { kind: 'union', parts: [{ source, deviceType: 'watch', stepCount }] } },
    sleep: index % 10 < 2 ? null : { main: { episode, asleepSeconds }, naps: [], notCounted: [] },
  };
}

function isWeekend(day: LocalDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
