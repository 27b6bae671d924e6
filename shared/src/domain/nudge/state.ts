import type { DeviceId, ExerciseId, NudgeId, NudgeType } from '../log/fact.ts';
import type { Absence, Attendance } from '../presence/presence.ts';
import type { EpochMs, Ms } from '../time/instant.ts';
import type { Decision, Nudge } from './decision.ts';
import type { Surface } from './signals.ts';

/** Everything that the engine remembers. Plain JSON: it is saved after every look and read back by `parseNudgeState`. */
export interface NudgeState {
  readonly version: 1;
  readonly device: DeviceId;
  /** Nudges made so far: the next one's id. */
  readonly nudgeCount: number;
  readonly decisionCount: number;
  /** The last look; a gap tells of sleep, a step back of a changed clock. */
  readonly seenAt: EpochMs | null;
  readonly attendance: Attendance | null;
  /** Until when a call or another device proved the person present without input here. */
  readonly heldUntil: EpochMs | null;
  /** The last input (idle) or the lock, as it was first told; null while there is input. */
  readonly restingSince: EpochMs | null;
  readonly bout: Bout | null;
  readonly absence: Absence | null;
  readonly rhythm: Rhythm;
  /** When the next nudge is due if the person sits on. */
  readonly dueAt: EpochMs | null;
  readonly wait: Wait | null;
  readonly fullscreenSince: EpochMs | null;
  readonly movedAt: EpochMs | null;
  /** The last nudge that came up, here or on another device. */
  readonly nudgedAt: EpochMs | null;
  /** The last time a nudge was answered for good, or a session began, here or on another device. */
  readonly settledAt: EpochMs | null;
  /** The last thing that other devices need to know, and whose it was; at `NOTHING_YET` where only sitting was seen. */
  readonly stamp: { readonly at: EpochMs; readonly device: DeviceId } | null;
  readonly nudge: OpenNudge | null;
  readonly session: RunningSession | null;
  readonly latest: Decision | null;
  readonly undo: Undo | null;
}

/** Uninterrupted sitting, growing. */
export interface Bout {
  readonly startedAt: EpochMs;
  /** The end of the last absence within it, else its start: no absence can begin before. */
  readonly resumedAt: EpochMs;
  /** Absences too short to end it. */
  readonly awayMs: Ms;
  /** Part of it in which nobody could tell whether the person was there. */
  readonly unknownMs: Ms;
  /** It began with a break. Else with the first that its device ever saw of the person, who may have sat elsewhere before. */
  readonly afterBreak: boolean;
  /** How long the bout was when the last nudge came (0: none yet); the interval counts from there. */
  readonly nudgedAtMs: Ms;
}

export interface Rhythm {
  /** Next break: 0 short, 1 short, 2 long. */
  readonly position: 0 | 1 | 2;
  /** Sitting since the last workout, up to the start of this bout; below 0 where the workout lay within it. */
  readonly sinceWorkoutMs: Ms;
  /** In a row; each stretches the interval. */
  readonly dismissals: number;
  /** The local day that the next two belong to, in days since 1970-01-01. */
  readonly day: number | null;
  readonly workoutsToday: number;
  readonly workoutsOffToday: boolean;
}

/** A due nudge that waits. Durations, not instants: a changed clock can't touch them. */
export interface Wait {
  /** Waited while nothing unbounded (pause, window, absence, call, session) held it. */
  readonly freeMs: Ms;
  /** Waited while nothing at all held it but the wish for a breakpoint. */
  readonly clearMs: Ms;
  /** A call, a pause or the like lay in between: what the bout has grown to is no reason to hurry. */
  readonly excused: boolean;
  /** What held it at the last look. */
  readonly heldBy: 'unbounded' | 'bounded' | 'nothing';
}

/** A nudge that has fired and is not answered for good. */
export interface OpenNudge extends Nudge {
  readonly id: NudgeId;
  readonly type: NudgeType;
  readonly exercise: ExerciseId | null;
  readonly firedAt: EpochMs;
  readonly surfaceAt: EpochMs;
  /** The surface has said that it is on screen. */
  readonly confirmed: boolean;
  readonly tried: readonly Surface[];
  /** Came as a quiet badge after a long hold; may come aloud once at the next breakpoint. */
  readonly quiet: boolean;
  readonly snoozedUntil: EpochMs | null;
  readonly snoozedMs: Ms;
}

export interface RunningSession {
  readonly nudge: NudgeId | null;
  readonly type: NudgeType;
  readonly startedAt: EpochMs;
  readonly plannedSeconds: number;
}

/** For ten seconds an answer can be taken back: what it changed, as it was. */
export interface Undo {
  /** Null: a session that no nudge asked for. */
  readonly nudge: NudgeId | null;
  readonly until: EpochMs;
  readonly before: Pick<
    NudgeState,
    'bout' | 'rhythm' | 'nudge' | 'wait' | 'session' | 'movedAt' | 'settledAt' | 'dueAt'
  >;
}

export function createNudgeState(device: DeviceId): NudgeState {
  return {
    version: 1,
    device,
    nudgeCount: 0,
    decisionCount: 0,
    seenAt: null,
    attendance: null,
    heldUntil: null,
    restingSince: null,
    bout: null,
    absence: null,
    rhythm: START_OF_RHYTHM,
    dueAt: null,
    wait: null,
    fullscreenSince: null,
    movedAt: null,
    nudgedAt: null,
    settledAt: null,
    stamp: null,
    nudge: null,
    session: null,
    latest: null,
    undo: null,
  };
}

/** Older than anything that happens. */
export const NOTHING_YET: EpochMs = 0;

export const START_OF_RHYTHM: Rhythm = {
  position: 0,
  sinceWorkoutMs: 0,
  dismissals: 0,
  day: null,
  workoutsToday: 0,
  workoutsOffToday: false,
};
