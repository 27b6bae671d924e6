import type { Brand } from '../../lib/brand.ts';
import type { EpochMs } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';

/** Made at install, sync or not: 16 random bytes, base64url (22 characters). Nothing is renamed when sync is switched on. */
export type DeviceId = Brand<string, 'DeviceId'>;

/** A person's source of wearable data, e.g. `health-connect/com.sec.android.app.shealth/SM-R960`; never holds a colon. */
export type SourceKey = Brand<string, 'SourceKey'>;

/** `<device id>:<count>`; made before anything is shown, so it names the same nudge on every device. */
export type NudgeId = Brand<string, 'NudgeId'>;

/** A key of the exercise catalogue, or of the person's own exercises (`own/…`). */
export type ExerciseId = Brand<string, 'ExerciseId'>;

/** Which thing a fact is about. Two facts with equal identity are versions of one another. */
export type FactId =
  | { readonly by: 'person'; readonly device: DeviceId; readonly count: number }
  | {
      readonly by: 'interval';
      readonly source: SourceKey;
      readonly metric: Metric;
      readonly start: EpochMs;
      readonly length: number;
    }
  | { readonly by: 'external'; readonly source: SourceKey; readonly metric: Metric; readonly externalId: string };

export type Metric = 'steps' | 'sleep' | 'source';

/** What each type of fact says, beside its identity, start and offset. Plain JSON; an absent value is null, never undefined. */
export interface FactValues {
  readonly session: SessionValue;
  readonly answer: AnswerValue;
  readonly bout: BoutValue;
  readonly credit: CreditValue;
  readonly checkIn: CheckInValue;
  readonly gymSet: GymSetValue;
  readonly zoneChange: ZoneChangeValue;
  readonly dataSource: DataSourceValue;
  readonly stepInterval: StepIntervalValue;
  readonly sleepEpisode: SleepEpisodeValue;
}

export type FactType = keyof FactValues;

/** One thing that happened. Immutable: a correction is the same identity at the next revision. */
export interface Fact<T extends FactType = FactType> {
  readonly kind: 'fact';
  readonly id: FactId;
  /** 1 at first; recording a retracted thing again takes the next. */
  readonly life: number;
  /** By a person: 0, 1, 2 …; from a source: the provider's update time, else the payload's own time, else the count. */
  readonly revision: number;
  readonly type: T;
  readonly startTime: EpochMs;
  /** Where it happened, or null where nobody knows. */
  readonly offsetMinutes: number | null;
  readonly value: FactValues[T];
}

/** A fact with its type and value tied together, for a switch over `type`. */
export type AnyFact = { readonly [T in FactType]: Fact<T> }[FactType];

export type NudgeType = 'standUp' | 'walk' | 'workout';

export type Side = 'left' | 'right' | 'both';

/** One tap after a session: 4 easy, 6 right, 8 hard, 10 too hard. */
export type Effort = 4 | 6 | 8 | 10;

export interface PerformedSet {
  readonly reps: number | null;
  readonly holdSeconds: number | null;
  readonly seconds: number | null;
  readonly loadKg: number | null;
  readonly tempoSeconds: number | null;
  readonly side: Side;
}

export interface PerformedStep {
  readonly exercise: ExerciseId;
  readonly level: 'easier' | 'normal' | 'harder';
  readonly sets: readonly PerformedSet[];
}

/** One performed run of a workout, a walk or a stand-up. */
export interface SessionValue {
  readonly nudge: NudgeId | null;
  readonly nudgeType: NudgeType;
  readonly outcome: 'done' | 'partlyDone';
  /** Real duration, from the clock, pauses left out. */
  readonly seconds: number;
  /** Share of the plan, 0 to 1. */
  readonly fraction: number;
  readonly effort: Effort | null;
  readonly steps: readonly PerformedStep[];
}

export interface AnswerValue {
  /** Null: said in a session that no nudge asked for. */
  readonly nudge: NudgeId | null;
  readonly nudgeType: NudgeType;
  readonly answer: 'start' | 'didIt' | 'snooze' | 'notToday' | 'never' | 'hurts' | 'skip' | 'missed';
  readonly exercise: ExerciseId | null;
  readonly snoozeMinutes: number | null;
}

/** Uninterrupted sitting. `seconds` leaves out what was away, so it can be less than end − start. */
export interface BoutValue {
  readonly endTime: EpochMs;
  readonly seconds: number;
  readonly endedBy: 'away' | 'locked' | 'asleep' | 'closed' | 'session' | 'steps' | 'didIt' | 'reset';
}

/** An absence or steps just walked, counted as movement. */
export interface CreditValue {
  readonly endTime: EpochMs;
  readonly seconds: number;
  readonly cause: 'away' | 'locked' | 'asleep' | 'steps';
}

export interface CheckInValue {
  readonly item: 'water' | 'protein' | 'wholeFoods' | 'stress' | 'mood' | 'soreness';
  /** A count (water), 1 to 5 (stress, mood, soreness), or 1 / 0 for yes and no. */
  readonly score: number;
  readonly region: 'upper' | 'mid' | 'lower' | null;
}

export interface GymSetValue {
  readonly exercise: ExerciseId;
  readonly set: PerformedSet;
  readonly effort: Effort | null;
}

export interface ZoneChangeValue {
  /** IANA name. */
  readonly zone: string;
}

export interface DataSourceValue {
  readonly source: SourceKey;
  readonly provider: string;
  readonly channel: 'cloud_api' | 'webhook' | 'file_import' | 'phone_push' | 'manual';
  readonly originApp: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly deviceType: 'watch' | 'band' | 'ring' | 'phone' | 'mattress' | 'scale' | 'app' | 'unknown';
  readonly alreadyReconciled: boolean;
}

/** How an offset is known. */
export type ZoneBasis = 'recorded' | 'device_local' | 'account' | 'assumed' | 'unknown';

export interface StepIntervalValue {
  readonly source: SourceKey;
  readonly endTime: EpochMs;
  /** May be a fraction until the day is rounded. */
  readonly stepCount: number;
  readonly resolution: 'sample' | 'minute' | 'quarter_hour' | 'day';
  readonly recordingMethod: 'automatic' | 'active' | 'manual' | 'unknown';
  readonly zoneBasis: ZoneBasis;
}

export type SleepStage =
  | 'in_bed'
  | 'awake'
  | 'awake_in_bed'
  | 'out_of_bed'
  | 'asleep_unspecified'
  | 'light'
  | 'deep'
  | 'rem'
  | 'unknown';

export interface SleepStageSpan {
  readonly startTime: EpochMs;
  readonly endTime: EpochMs;
  readonly stage: SleepStage;
}

export interface StageSeconds {
  readonly light: number;
  readonly deep: number;
  readonly rem: number;
  readonly awake: number;
  readonly unspecified: number;
}

export interface SleepEpisodeValue {
  readonly source: SourceKey;
  readonly endTime: EpochMs;
  readonly endOffsetMinutes: number | null;
  readonly zoneBasis: ZoneBasis;
  readonly episodeType: 'main' | 'nap' | 'unknown';
  readonly status: 'tentative' | 'final';
  readonly stages: readonly SleepStageSpan[];
  /** As the provider totals them, where its spans don't carry them; else null: the spans are the truth. */
  readonly stageSeconds: StageSeconds | null;
  /** The day the provider counts it for, where that isn't the day of waking; else null. */
  readonly filedUnder: LocalDay | null;
}
