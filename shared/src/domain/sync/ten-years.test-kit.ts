import { createRng, pickIndex, type Rng } from '../../lib/rng.ts';
import type {
  AnyFact,
  DeviceId,
  ExerciseId,
  NudgeId,
  PerformedStep,
  SleepStage,
  SleepStageSpan,
  SourceKey,
} from '../log/fact.ts';
import { days, type EpochMs, hours, minutes, seconds } from '../time/instant.ts';
import type { Register, SyncRecord } from './record.ts';
import { aDevice } from './records.test-kit.ts';

/**
 * Ten years of one person, the workload of the figures in docs/sync.md: every day 24 hourly step counts, a night of twenty
 * stages and often a nap, ten bouts of sitting, six micro-workouts with their sets, and a settings edit every fifth day. Two
 * computers take turns, a watch reports through the phone once a day, summer time comes and goes, and there is a month abroad
 * every year. Same seed, same records.
 */
export function* tenYears(seed: number, dayCount = 3_650): Generator<readonly SyncRecord[]> {
  const rng = createRng(seed);
  const counters = new Map<DeviceId, number>();
  for (let day = 0; day < dayCount; day++) {
    const at = FIRST_DAY + days(day);
    const date = new Date(at);
    const summer = date.getUTCMonth() > 2 && date.getUTCMonth() < 10;
    const offsetMinutes = date.getUTCMonth() === 6 ? -240 : summer ? 120 : 60;
    const midnight = at - minutes(offsetMinutes);
    const device = LAPTOPS[pickIndex(rng, 2)] as DeviceId;
    const next = (): number => {
      counters.set(device, (counters.get(device) ?? 0) + 1);
      return counters.get(device) as number;
    };
    const context = { rng, device, next, offsetMinutes };
    yield [
      ...steps(context, midnight),
      sleep(context, midnight - hours(1) + minutes(pickIndex(rng, 120)), 20, 'main'),
      ...(rng() < 0.5 ? [sleep(context, midnight + hours(14) + minutes(pickIndex(rng, 60)), 4, 'nap')] : []),
      ...deskDay(context, midnight + hours(8) + seconds(pickIndex(rng, 3_600))),
      ...(day % 5 === 0 ? [settingsEdit(context, midnight + hours(9))] : []),
    ];
  }
}

/** 2016-01-01, UTC. */
const FIRST_DAY = Date.UTC(2016, 0, 1);
const LAPTOPS = [aDevice(1), aDevice(2)];
const WATCH = 'health-connect/com.fitbit.FitbitMobile/Charge 6' as SourceKey;

const EXERCISES = [
  'band-row',
  'band-pull-apart',
  'bird-dog',
  'desk-push-up',
  'hip-hinge',
  'reverse-snow-angel',
  'sit-to-stand',
  'superman',
  'thoracic-extension-chair',
  'wall-slide',
] as readonly string[] as readonly ExerciseId[];

interface Context {
  readonly rng: Rng;
  readonly device: DeviceId;
  readonly next: () => number;
  readonly offsetMinutes: number;
}

function steps({ rng, offsetMinutes }: Context, midnight: EpochMs): readonly AnyFact[] {
  return Array.from({ length: 24 }, (_, hour): AnyFact => {
    const start = midnight + hours(hour);
    const awake = hour >= 7 && hour <= 22;
    const stepCount = awake ? Math.floor(rng() ** 2 * 1_500) : rng() < 0.1 ? pickIndex(rng, 40) : 0;
    return {
      kind: 'fact',
      id: { by: 'interval', source: WATCH, metric: 'steps', start, length: hours(1) },
      life: 1,
      revision: midnight + hours(30),
      type: 'stepInterval',
      startTime: start,
      offsetMinutes,
      value: {
        source: WATCH,
        endTime: start + hours(1),
        stepCount,
        resolution: 'quarter_hour',
        recordingMethod: 'automatic',
        zoneBasis: 'recorded',
      },
    };
  });
}

function sleep({ rng, offsetMinutes }: Context, start: EpochMs, stageCount: number, type: 'main' | 'nap'): AnyFact {
  const startTime = Math.floor(start / seconds(30)) * seconds(30);
  const stages: SleepStageSpan[] = [];
  let reached = startTime;
  for (let i = 0; i < stageCount; i++) {
    const stage = (['light', 'deep', 'light', 'rem', 'awake'] as readonly SleepStage[])[i % 5] as SleepStage;
    const endTime = reached + seconds(30) * (2 + pickIndex(rng, stage === 'awake' ? 8 : 70));
    stages.push({ stage, startTime: reached, endTime });
    reached = endTime;
  }
  return {
    kind: 'fact',
    id: { by: 'external', source: WATCH, metric: 'sleep', externalId: uuid(rng) },
    life: 1,
    revision: reached + minutes(20) + pickIndex(rng, 60_000),
    type: 'sleepEpisode',
    startTime,
    offsetMinutes,
    value: {
      source: WATCH,
      endTime: reached,
      endOffsetMinutes: offsetMinutes,
      zoneBasis: 'recorded',
      episodeType: type,
      status: 'final',
      stages,
      stageSeconds: null,
      filedUnder: null,
    },
  };
}

/** Sit, break, sit: ten bouts, and after each but four a micro-workout. Clocks are read to the second. */
function deskDay(context: Context, morning: EpochMs): readonly AnyFact[] {
  const { rng, device, next, offsetMinutes } = context;
  const facts: AnyFact[] = [];
  let at = morning;
  for (let i = 0; i < 10; i++) {
    const length = minutes(18) + seconds(pickIndex(rng, 2_400));
    const id = { by: 'person', device, count: next() } as const;
    const away = rng() < 0.3 ? seconds(pickIndex(rng, 200)) : 0;
    facts.push({
      kind: 'fact',
      id,
      life: 1,
      revision: 0,
      type: 'bout',
      startTime: at,
      offsetMinutes,
      value: {
        endTime: at + length,
        seconds: (length - away) / 1_000,
        endedBy: i % 5 < 3 ? 'session' : rng() < 0.5 ? 'away' : 'locked',
      },
    });
    at += length;
    if (i % 5 < 3) facts.push(workout(context, at));
    at += minutes(2) + seconds(pickIndex(rng, 300));
  }
  return facts;
}

function workout({ rng, device, next, offsetMinutes }: Context, startTime: EpochMs): AnyFact {
  const steps = Array.from({ length: 2 }, (): PerformedStep => {
    const exercise = EXERCISES[pickIndex(rng, EXERCISES.length)] as ExerciseId;
    const hold = rng() < 0.3;
    const set = {
      reps: hold ? null : 8 + pickIndex(rng, 5),
      holdSeconds: hold ? 20 + 5 * pickIndex(rng, 3) : null,
      seconds: null,
      loadKg: null,
      tempoSeconds: hold ? null : 4,
      side: 'both',
    } as const;
    return { exercise, level: rng() < 0.8 ? 'normal' : 'harder', sets: rng() < 0.5 ? [set] : [set, set] };
  });
  const count = next();
  const efforts = [4, 6, 6, 6, 8, null] as const;
  return {
    kind: 'fact',
    id: { by: 'person', device, count },
    life: 1,
    revision: 0,
    type: 'session',
    startTime,
    offsetMinutes,
    value: {
      nudge: `${device}:${count - 1}` as NudgeId,
      nudgeType: 'workout',
      outcome: 'done',
      seconds: 80 + pickIndex(rng, 100),
      fraction: 1,
      effort: efforts[pickIndex(rng, efforts.length)] ?? null,
      steps,
    },
  };
}

function settingsEdit({ rng, device }: Context, at: EpochMs): Register {
  const keys = ['rhythm.minutes', 'workWindow', 'sound.volume', 'snooze.minutes', 'equipment'];
  const value = pickIndex(rng, 5) === 0 ? ['band', 'chair'] : 5 * pickIndex(rng, 20);
  return {
    kind: 'register',
    key: `settings.${keys[pickIndex(rng, keys.length)]}`,
    value,
    stamp: { counter: at, device },
  };
}

function uuid(rng: Rng): string {
  const digits = Array.from({ length: 32 }, () => pickIndex(rng, 16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
