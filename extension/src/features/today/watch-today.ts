import type { AnyFact, DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { parseNudgeState } from '@unslouch/shared/domain/nudge/parse-state.ts';
import { DEFAULT_SETTINGS, parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { nextExercise } from '@unslouch/shared/domain/workout/programme/next-exercise.ts';
import { PROGRAMME_DAYS, trainingOfLog } from '@unslouch/shared/domain/workout/programme/training-of-log.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { SyncStatus } from '../../ports/sync-status.ts';
import type { Offered, Screen } from './screen.ts';
import { screenOf, type TodayInput } from './screen-of.ts';

interface Watch {
  readonly queries: LiveQueries;
  readonly i18n: I18n;
  readonly zone: Zone;
  readonly now: () => number;
  readonly onScreen: (screen: Screen) => void;
  readonly onFailure: (failure: unknown) => void;
}

interface Known extends Pick<TodayInput, 'settings' | 'summary' | 'sync'> {
  /** Of the last weeks: what the next offer is chosen by. */
  readonly entries: readonly AnyFact[];
}

/** The state's own device is not shown. */
const NO_DEVICE = '' as DeviceId;

/** Minutes are shown: often enough that none is told late. */
const REDRAW_EVERY = seconds(5);

/** Hands over a screen whenever the log, the state or the minute changes. Returns the way to stop. */
export function watchToday({ queries, i18n, zone, now, onScreen, onFailure }: Watch): () => void {
  let day: LocalDay = today();
  let state: { readonly nudgeState: unknown; readonly session: unknown } | null = null;
  let known: Known = { settings: DEFAULT_SETTINGS, summary: null, sync: null, entries: [] };
  let stopDay = watchDay();
  const stops = [
    queries.state().subscribe((rows) => {
      state = rows;
      draw();
    }, onFailure),
    queries.settings().subscribe((stored) => learn({ settings: parseSettings(stored).settings }), onFailure),
    queries.days(addDays(day, -PROGRAMME_DAYS), addDays(day, 1)).subscribe((days) => {
      learn({ entries: days.flatMap(({ entries }) => entries) });
    }, onFailure),
    queries.syncStatus().subscribe((sync: SyncStatus) => learn({ sync }), onFailure),
  ];
  const timer = setInterval(redraw, REDRAW_EVERY);

  function draw(): void {
    if (state === null) return; // the first answer of the database decides which screen it is
    const device = known.sync?.device ?? NO_DEVICE;
    const nudgeState = state.nudgeState === undefined ? null : parseNudgeState(state.nudgeState, device);
    onScreen(
      screenOf(i18n, {
        ...known,
        now: now(),
        zone,
        nudgeState,
        sessionRuns: state.session !== undefined && state.session !== null,
        offered: offer(),
      }),
    );
  }

  function learn(news: Partial<typeof known>): void {
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
  function offer(): Offered | null {
    const training = trainingOfLog(known.entries, known.settings, zone, now());
    const exercise = nextExercise(training, `${day} ${training.entries.length}`);
    return exercise && { type: 'workout', exercise };
  }

  function today(): LocalDay {
    return localDayOf(now(), zone.offsetMinutesAt(now()));
  }

  return () => {
    clearInterval(timer);
    stopDay();
    for (const stop of stops) stop();
  };
}
