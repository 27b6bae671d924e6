import type {
  AnswerValue,
  CheckInValue,
  DataSourceValue,
  DeviceId,
  ExerciseId,
  GymSetValue,
  NudgeId,
  PerformedSet,
  PerformedStep,
  SessionValue,
  SourceKey,
  ZoneChangeValue,
} from '../../log/fact.ts';
import type { Column } from './column.ts';
import { integers, numbers } from './number-column.ts';
import { list, mapped, nullable, struct } from './shape-columns.ts';
import { oneOf, texts } from './text-column.ts';

const exercises = texts as unknown as Column<ExerciseId>;
const sources = texts as unknown as Column<SourceKey>;
const devices = texts as unknown as Column<DeviceId>;
const efforts = nullable(oneOf(4, 6, 8, 10));
const nudgeTypes = oneOf('standUp', 'walk', 'workout');

/** `<device>:<count>` as its two halves; a text of another form whole, with the count −1. */
const nudgeIds = mapped<NudgeId, { readonly device: DeviceId; readonly count: number }>(
  struct({ device: devices, count: integers }),
  (id) => {
    const [, device, count] = /^([^:]+):(0|[1-9]\d{0,14})$/.exec(id) ?? [];
    return device === undefined
      ? { device: id as string as DeviceId, count: -1 }
      : { device: device as DeviceId, count: Number(count) };
  },
  ({ device, count }) => (count < 0 ? device : `${device}:${count}`) as string as NudgeId,
);

/** An answer outside any nudge: the empty name. Version 1 of the column has no room for a null of its own. */
const nudgeIdsOrNone = mapped<NudgeId | null, NudgeId>(
  nudgeIds,
  (id) => id ?? ('' as NudgeId),
  (id) => (id === '' ? null : id),
);

const flags = mapped<boolean, 0 | 1>(
  oneOf(0, 1),
  (flag) => (flag ? 1 : 0),
  (bit) => bit === 1,
);

const performedSets = struct<PerformedSet>({
  reps: nullable(numbers),
  holdSeconds: nullable(numbers),
  seconds: nullable(numbers),
  loadKg: nullable(numbers),
  tempoSeconds: nullable(numbers),
  side: oneOf('left', 'right', 'both'),
});

const performedSteps = struct<PerformedStep>({
  exercise: exercises,
  level: oneOf('easier', 'normal', 'harder'),
  sets: list(performedSets),
});

export const sessionValues = struct<SessionValue>({
  nudge: nullable(nudgeIds),
  nudgeType: nudgeTypes,
  outcome: oneOf('done', 'partlyDone'),
  seconds: numbers,
  fraction: numbers,
  effort: efforts,
  steps: list(performedSteps),
});

export const answerValues = struct<AnswerValue>({
  nudge: nudgeIdsOrNone,
  nudgeType: nudgeTypes,
  answer: oneOf('start', 'didIt', 'snooze', 'notToday', 'never', 'hurts', 'skip', 'missed'),
  exercise: nullable(exercises),
  snoozeMinutes: nullable(numbers),
});

export const checkInValues = struct<CheckInValue>({
  item: oneOf('water', 'protein', 'wholeFoods', 'stress', 'mood', 'soreness'),
  score: numbers,
  region: nullable(oneOf('upper', 'mid', 'lower')),
});

export const gymSetValues = struct<GymSetValue>({ exercise: exercises, set: performedSets, effort: efforts });

export const zoneChangeValues = struct<ZoneChangeValue>({ zone: texts });

export const dataSourceValues = struct<DataSourceValue>({
  source: sources,
  provider: texts,
  channel: oneOf('cloud_api', 'webhook', 'file_import', 'phone_push', 'manual'),
  originApp: nullable(texts),
  manufacturer: nullable(texts),
  model: nullable(texts),
  deviceType: oneOf('watch', 'band', 'ring', 'phone', 'mattress', 'scale', 'app', 'unknown'),
  alreadyReconciled: flags,
});
