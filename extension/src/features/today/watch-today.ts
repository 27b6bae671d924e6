import type { DaySummary } from '@unslouch/shared/domain/log/day-summary.ts';
import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { lastNight } from '@unslouch/shared/domain/log/last-night.ts';
import { parseNudgeState } from '@unslouch/shared/domain/nudge/parse-state.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { nextExercise } from '@unslouch/shared/domain/workout/programme/next-exercise.ts';
import { PROGRAMME_DAYS, trainingOfLog } from '@unslouch/shared/domain/workout/programme/training-of-log.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { SyncStatus } from '../../ports/sync-status.ts';
import type { Offered } from './screen.ts';
import type { TodayInput } from './screen-of.ts';

interface Watch {
  readonly queries: LiveQueries;
  readonly zone: Zone;
  readonly now: () => number;
  readonly onToday: (today: TodayInput, days: readonly DaySummary[]) => void;
  readonly onFailure: (failure: unknown) => void;
}

/** What the queries have told so far. */
interface Known {
  readonly state: { readonly nudgeState: unknown; readonly session: unknown };
  readonly settings: Settings;
  readonly summary: DaySummary | null;
  readonly sync: SyncStatus;
  /** The last weeks: what the next offer is chosen by. */
  readonly days: readonly DaySummary[];
}

/** Minutes are shown: often enough that none is told late. */
const REDRAW_EVERY = seconds(5);

export interface TodayWatch {
  /** Another exercise in the idle offer: not this one for now. */
  readonly wave: (exercise: ExerciseId) => void;
  readonly stop: () => void;
}

/** Hands over today, and the weeks before it, whenever the log, the state or the minute changes. */
export function watchToday({ queries, zone, now, onToday, onFailure }: Watch): TodayWatch {
  let waved: readonly ExerciseId[] = [];
  let day: LocalDay = today();
  let known: Partial<Known> = {};
  let stopDay = watchDay();
  const stops = [
    queries.state().subscribe((state) => learn({ state }), onFailure),
    queries.settings().subscribe((stored) => learn({ settings: parseSettings(stored).settings }), onFailure),
    queries.days(addDays(day, -PROGRAMME_DAYS), addDays(day, 1)).subscribe((days) => learn({ days }), onFailure),
    queries.syncStatus().subscribe((sync) => learn({ sync }), onFailure),
  ];
  const timer = setInterval(redraw, REDRAW_EVERY);

  /** Only once everything has answered: a screen that is put together bit by bit would jump. */
  function draw(): void {
    const { state, settings, summary, sync, days } = known;
    if (!state || !settings || summary === undefined || !sync || !days) return;
    const nudgeState = state.nudgeState === undefined ? null : parseNudgeState(state.nudgeState, sync.device);
    const sessionRuns = state.session !== undefined && state.session !== null;
    const offered = offer(days, settings);
    onToday({ now: now(), zone, settings, summary, sync, nudgeState, sessionRuns, offered }, days);
  }

  function learn(news: Partial<Known>): void {
    known = { ...known, ...news };
    draw();
  }

  function redraw(): void {
    if (today() !== day) {
      stopDay();
      day = today();
      stopDay = watchDay();
    }
    draw();
  }

  function watchDay(): () => void {
    return queries.day(day).subscribe((summary) => learn({ summary }), onFailure);
  }

  /** The same all day long until something is done. */
  function offer(days: Known['days'], settings: Settings): Offered | null {
    const entries = days.flatMap((past) => past.entries);
    const training = trainingOfLog(entries, settings, zone, now(), lastNight(days, now()));
    const seed = `${day} ${training.entries.length}`;
    const exercise = nextExercise(training, seed, waved) ?? nextExercise(training, seed);
    return exercise && { type: 'workout', exercise };
  }

  function today(): LocalDay {
    return localDayOf(now(), zone.offsetMinutesAt(now()));
  }

  return {
    wave(exercise) {
      waved = [...waved, exercise];
      draw();
    },
    stop() {
      clearInterval(timer);
      stopDay();
      for (const stop of stops) stop();
    },
  };
}
