import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { PROGRAMME_DAYS } from '@unslouch/shared/domain/workout/programme/programme-days.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { TodayInput } from './today-input.ts';
import { type Known, todayOf } from './today-of.ts';

interface Watch {
  readonly queries: LiveQueries;
  readonly zone: Zone;
  readonly now: () => number;
  readonly onToday: (today: TodayInput, days: readonly DaySummary[]) => void;
  readonly onFailure: (failure: unknown) => void;
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
    onToday(todayOf({ state, settings, summary, sync, days }, zone, now(), waved), days);
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
