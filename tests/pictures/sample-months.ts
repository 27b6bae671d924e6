import type { NewFact } from '@unslouch/extension/src/app/append-facts.ts';
import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { AnyFact, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { type EpochMs, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { SleepEpisode, StepInterval } from '@unslouch/shared/domain/wearable/model.ts';
import { normalisedToFacts } from '@unslouch/shared/domain/wearable/record-facts.ts';
import { createRng, type Rng } from '@unslouch/shared/lib/rng.ts';

/** What a person with a band and a watch has done, day by day until now, in the zone of this computer. */
export interface SampleMonths {
  readonly done: readonly NewFact[];
  readonly measured: readonly AnyFact[];
}

const DAYS = 120;
const SEED = 7;
const DAY = hours(24);
const WATCH = 'apple-health/watch' as SourceKey;

type Break = readonly [minuteOfDay: number, kind: 'standUp' | 'walk' | 'workout'];

/** When a day's breaks begin. */
const BREAKS: readonly Break[] = [
  [9 * 60 + 48, 'standUp'],
  [10 * 60 + 41, 'workout'],
  [11 * 60 + 33, 'walk'],
  [13 * 60 + 37, 'workout'],
  [14 * 60 + 21, 'standUp'],
  [15 * 60 + 16, 'workout'],
  [16 * 60 + 8, 'walk'],
];
/** Today's last, before now: the sitting that the pictures show began with it. */
const LAST_BREAK = 27;
const SECONDS = { standUp: 75, walk: 7 * 60, workout: 130 } as const;
const MOVES = ['band-pull-apart', 'bird-dog', 'wall-angel', 'glute-bridge', 'resistance-band-row', 'scapular-push-up'];

export function sampleMonths(now: EpochMs, offsetMinutes: number): SampleMonths {
  const rng = createRng(SEED);
  const today = Math.floor((now + minutes(offsetMinutes)) / DAY) * DAY - minutes(offsetMinutes);
  const midnights = Array.from({ length: DAYS }, (_, index) => today - (DAYS - 1 - index) * DAY);
  return {
    done: midnights.flatMap((midnight, day) => {
      const worked = midnight === today || rng() < 0.75;
      if (!worked) return [];
      const breaks = midnight === today ? breaksUntil((now - today) / minutes(1)) : BREAKS.filter(() => rng() < 0.85);
      return dayOf(rng, midnight, day, offsetMinutes, breaks);
    }),
    measured: normalisedToFacts({
      ...{ deletions: [], problems: [] },
      sources: [
        {
          ...{ source: WATCH, provider: 'apple-health', channel: 'file_import', deviceType: 'watch' },
          ...{ originApp: null, manufacturer: 'Apple', model: 'Watch', alreadyReconciled: false },
        },
      ],
      stepIntervals: midnights.map((midnight) => stepsOf(rng, midnight, Math.min(now, midnight + DAY), offsetMinutes)),
      sleepEpisodes: midnights.filter(() => rng() < 0.93).map((midnight) => nightOf(rng, midnight, offsetMinutes)),
    }),
  };
}

function breaksUntil(now: number): readonly Break[] {
  return [...BREAKS.filter(([at]) => at < now - 2 * LAST_BREAK), [now - LAST_BREAK, 'standUp']];
}

function dayOf(
  rng: Rng,
  midnight: EpochMs,
  day: number,
  offsetMinutes: number,
  breaks: readonly Break[],
): readonly NewFact[] {
  let seatedSince = midnight + hours(9) + minutes(rng() * 9);
  return breaks.flatMap(([at, nudgeType], nth): readonly NewFact[] => {
    const startTime = Math.round(midnight + minutes(at + rng() * 6 - 3));
    const from = Math.round(seatedSince);
    const id = MOVES[(day + nth) % MOVES.length] ?? '';
    const exercise = findExercise(id);
    if (exercise === null) throw new Error(`Broken invariant: no exercise "${id}"`);
    const set = { reps: 12, holdSeconds: null, seconds: null, loadKg: null, tempoSeconds: 4, side: 'both' } as const;
    const steps =
      nudgeType === 'workout' ? [{ exercise: exercise.id, level: 'normal' as const, sets: [set, set] }] : [];
    seatedSince = startTime + SECONDS[nudgeType] * 1_000;
    return [
      {
        type: 'bout',
        startTime: from,
        offsetMinutes,
        value: { endTime: startTime, seconds: Math.round((startTime - from) / 1_000), endedBy: 'session' },
      },
      {
        type: 'session',
        startTime,
        offsetMinutes,
        value: {
          ...{ nudge: null, nudgeType, outcome: 'done', seconds: SECONDS[nudgeType], fraction: 1, steps },
          effort: nudgeType === 'workout' ? 6 : null,
        },
      },
    ];
  });
}

function stepsOf(rng: Rng, startTime: EpochMs, endTime: EpochMs, startOffsetMinutes: number): StepInterval {
  return {
    ...{ externalId: null, revision: endTime, startTime, startOffsetMinutes, source: WATCH, endTime },
    stepCount: Math.round(4_200 + rng() * 6_000),
    resolution: 'day',
    recordingMethod: 'automatic',
    zoneBasis: 'recorded',
  };
}

function nightOf(rng: Rng, midnight: EpochMs, offset: number): SleepEpisode {
  const startTime = Math.round(midnight - minutes(20 + rng() * 50));
  const endTime = Math.round(midnight + hours(6.6) + minutes(rng() * 60));
  return {
    ...{ externalId: null, revision: endTime, startTime, startOffsetMinutes: offset, source: WATCH, endTime },
    endOffsetMinutes: offset,
    zoneBasis: 'recorded',
    episodeType: 'main',
    status: 'final',
    stages: [{ startTime, endTime, stage: 'asleep_unspecified' }],
    stageSeconds: null,
    filedUnder: null,
  };
}
