import { toBase64Url } from '../../lib/bytes.ts';
import { pickIndex, type Rng } from '../../lib/rng.ts';
import type { AnyFact, DeviceId, ExerciseId, Fact, FactId, NudgeId, SleepStage, SourceKey } from '../log/fact.ts';
import { hours, minutes, seconds } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';
import { drawerOfFact } from './drawer.ts';
import type { Json, Register, Retraction, SyncRecord, UnknownRecord } from './record.ts';

/** 2026-03-14T09:00Z. */
export const MORNING = Date.UTC(2026, 2, 14, 9);

export const WATCH = 'health-connect/com.sec.android.app.shealth/SM-R960' as SourceKey;

export function aDevice(number: number): DeviceId {
  return toBase64Url(Uint8Array.from({ length: 16 }, (_, at) => (number * 31 + at * 7) & 0xff)) as DeviceId;
}

export function byPerson(count: number, device = aDevice(1)): FactId {
  return { by: 'person', device, count };
}

export function aSession(count: number, changes: Partial<Fact<'session'>> = {}): Fact<'session'> & AnyFact {
  return {
    kind: 'fact',
    id: byPerson(count),
    life: 1,
    revision: 0,
    type: 'session',
    startTime: MORNING,
    offsetMinutes: 60,
    value: {
      nudge: `${aDevice(1)}:${count}` as NudgeId,
      nudgeType: 'workout',
      outcome: 'done',
      seconds: 184,
      fraction: 1,
      effort: 6,
      steps: [
        {
          exercise: 'cat-camel' as ExerciseId,
          level: 'normal',
          sets: [{ reps: 8, holdSeconds: null, seconds: null, loadKg: null, tempoSeconds: 4, side: 'both' }],
        },
        {
          exercise: 'wall-slide' as ExerciseId,
          level: 'easier',
          sets: [
            { reps: 10, holdSeconds: null, seconds: null, loadKg: null, tempoSeconds: null, side: 'both' },
            { reps: null, holdSeconds: 30, seconds: null, loadKg: null, tempoSeconds: null, side: 'left' },
          ],
        },
      ],
    },
    ...changes,
  };
}

export function someSteps(hour: number, stepCount: number, changes: Partial<Fact<'stepInterval'>> = {}): AnyFact {
  const start = MORNING + hours(hour);
  return {
    kind: 'fact',
    id: { by: 'interval', source: WATCH, metric: 'steps', start, length: hours(1) },
    life: 1,
    revision: MORNING + hours(40),
    type: 'stepInterval',
    startTime: start,
    offsetMinutes: 60,
    value: {
      source: WATCH,
      endTime: start + hours(1),
      stepCount,
      resolution: 'quarter_hour',
      recordingMethod: 'automatic',
      zoneBasis: 'recorded',
    },
    ...changes,
  };
}

export function retractionOf(fact: AnyFact, life = fact.life): Retraction {
  return { kind: 'retraction', fact: fact.id, life, day: drawerOfFact(fact) };
}

export function aRegister(key: string, value: Json, counter: number, device = aDevice(1)): Register {
  return { kind: 'register', key, value, stamp: { counter, device } };
}

export function fromTheFuture(day: number | null, ...bytes: readonly number[]): UnknownRecord {
  return { kind: 'unknown', tag: 900, day, bytes: Uint8Array.from(bytes) };
}

/** Any record of few identities, so that versions, lives and ties of one thing meet often. */
export function anyRecord(rng: Rng): SyncRecord {
  const kinds = [
    () => anyFact(rng),
    () => anyFact(rng),
    () => anyFact(rng),
    () => retractionOf(anyFact(rng), 1 + pickIndex(rng, 2)),
    () => aRegister(`setting.${pickIndex(rng, 3)}`, anyJson(rng), 1 + pickIndex(rng, 3), aDevice(pickIndex(rng, 2))),
    () => fromTheFuture(pickIndex(rng, 2) === 0 ? null : 20_526, pickIndex(rng, 3), 7),
  ];
  return (kinds[pickIndex(rng, kinds.length)] as () => SyncRecord)();
}

/** Every type of fact; identity decides type, so that versions of one thing agree on it. */
export function anyFact(rng: Rng): AnyFact {
  const which = pickIndex(rng, 10);
  const startTime = MORNING + hours(which) + seconds(pickIndex(rng, 3));
  const version = { life: 1 + pickIndex(rng, 3), revision: pickIndex(rng, 3), offsetMinutes: rng() < 0.2 ? null : 60 };
  const base = { kind: 'fact', id: byPerson(which, aDevice(pickIndex(rng, 2))), startTime, ...version } as const;
  switch (which) {
    case 0:
      return { ...aSession(0), ...base };
    case 1:
      return {
        ...base,
        type: 'answer',
        value: {
          nudge: [`${aDevice(1)}:12` as NudgeId, 'no count' as NudgeId, null][pickIndex(rng, 3)] ?? null,
          nudgeType: 'standUp',
          answer: rng() < 0.5 ? 'snooze' : 'skip',
          exercise: null,
          snoozeMinutes: 10,
        },
      };
    case 2:
      return {
        ...base,
        type: 'bout',
        value: { endTime: startTime + minutes(47) + 250, seconds: rng() < 0.5 ? 2_790 : 2_790.125, endedBy: 'away' },
      };
    case 3:
      return { ...base, type: 'credit', value: { endTime: startTime + minutes(6), seconds: 360, cause: 'locked' } };
    case 4:
      return { ...base, type: 'checkIn', value: { item: 'soreness', score: 1 + pickIndex(rng, 5), region: 'lower' } };
    case 5:
      return {
        ...base,
        type: 'gymSet',
        value: {
          exercise: 'own/sledge — Übung 💪' as ExerciseId,
          set: { reps: 5, holdSeconds: null, seconds: null, loadKg: 82.5, tempoSeconds: null, side: 'both' },
          effort: 8,
        },
      };
    case 6:
      return { ...base, type: 'zoneChange', value: { zone: 'Europe/Berlin' } };
    case 7:
      return {
        ...base,
        id: { by: 'external', source: WATCH, metric: 'source', externalId: 'device' },
        type: 'dataSource',
        value: {
          source: WATCH,
          provider: 'health_connect',
          channel: 'phone_push',
          originApp: 'com.sec.android.app.shealth',
          manufacturer: 'Samsung',
          model: null,
          deviceType: 'watch',
          alreadyReconciled: rng() < 0.5,
        },
      };
    case 8:
      return someSteps(pickIndex(rng, 3), rng() < 0.5 ? pickIndex(rng, 900) : 100 / 3, version);
    default:
      return { ...base, ...aNight(rng), ...version };
  }
}

function aNight(rng: Rng): Pick<Fact<'sleepEpisode'>, 'id' | 'type' | 'value' | 'startTime'> {
  const startTime = MORNING + minutes(pickIndex(rng, 2));
  const cycle: readonly SleepStage[] = ['light', 'deep', 'rem', 'awake'];
  const stages = cycle.map((stage, at) => ({
    stage,
    startTime: startTime + minutes(90 * at),
    endTime: startTime + minutes(90 * at + 60 + pickIndex(rng, 31)),
  }));
  return {
    id: { by: 'external', source: WATCH, metric: 'sleep', externalId: '0b5a8f6e-1c1e-4f7a-9d51-2f1f5b3c4d5e' },
    type: 'sleepEpisode',
    startTime,
    value: {
      source: WATCH,
      endTime: startTime + minutes(400),
      endOffsetMinutes: 120,
      zoneBasis: 'recorded',
      episodeType: 'main',
      status: rng() < 0.5 ? 'tentative' : 'final',
      stages,
      stageSeconds: rng() < 0.5 ? null : { light: 1, deep: 2, rem: 3, awake: 4, unspecified: 0 },
      filedUnder: rng() < 0.5 ? null : ('2026-03-14' as LocalDay),
    },
  };
}

function anyJson(rng: Rng): Json {
  const values: readonly Json[] = [null, true, 45, 'forward', [1, 'two'], { b: [], a: { nested: false } }];
  return values[pickIndex(rng, values.length)] ?? null;
}
