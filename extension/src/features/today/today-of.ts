import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { lastNight } from '@unslouch/shared/domain/log/last-night.ts';
import { parseNudgeState } from '@unslouch/shared/domain/nudge/parse-state.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { nextExercise, otherExercise } from '@unslouch/shared/domain/workout/programme/next-exercise.ts';
import type { Offered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import { trainingOfLog } from '@unslouch/shared/domain/workout/programme/training-of-log.ts';
import type { SyncStatus } from '../../ports/sync-status.ts';
import type { TodayInput } from './today-input.ts';

/** What the database has told. */
export interface Known {
  readonly state: { readonly nudgeState: unknown; readonly session: unknown };
  readonly settings: Settings;
  readonly summary: DaySummary | null;
  readonly sync: SyncStatus;
  /** The last weeks: what the next offer is chosen by. */
  readonly days: readonly DaySummary[];
}

/** Today as screens show it. `waved` are the exercises that the person doesn't want to be offered now. */
export function todayOf(known: Known, zone: Zone, now: EpochMs, waved: readonly ExerciseId[] = []): TodayInput {
  const { state, settings, summary, sync, days } = known;
  const nudgeState = state.nudgeState === undefined ? null : parseNudgeState(state.nudgeState, sync.device);
  const sessionRuns = state.session !== undefined && state.session !== null;
  const entries = days.flatMap((past) => past.entries);
  const training = trainingOfLog(entries, settings, zone, now, lastNight(days, now));
  const offered = offer(training, localDayOf(now, zone.offsetMinutesAt(now)), waved);
  return { now, zone, settings, summary, sync, nudgeState, sessionRuns, offered, training };
}

/** The same all day long until something is done. */
function offer(training: Training, day: LocalDay, waved: readonly ExerciseId[]): Offered | null {
  const seed = `${day} ${training.entries.length}`;
  const exercise = otherExercise(training, seed, waved) ?? nextExercise(training, seed);
  return exercise && { type: 'workout', exercise };
}
