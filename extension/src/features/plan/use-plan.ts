import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { backSets, doneWithin } from '@unslouch/shared/domain/workout/programme/measures.ts';
import { trainingOfLog } from '@unslouch/shared/domain/workout/programme/training-of-log.ts';
import { ownThingsToJson, parseOwnFile } from '@unslouch/shared/domain/workout/routine/own-file.ts';
import { ownThingsOf, parseOwnExercise, parseRoutine } from '@unslouch/shared/domain/workout/routine/parse-own.ts';
import { planOwn, planRoutine } from '@unslouch/shared/domain/workout/routine/plan-routine.ts';
import { STARTER_PLANS } from '@unslouch/shared/domain/workout/routine/starter-plans.ts';
import { parseWeekPlan, WEEK_PLAN_KEY } from '@unslouch/shared/domain/workout/routine/week-plan.ts';
import type { Workout } from '@unslouch/shared/domain/workout/workout.ts';
import { useCallback, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { StoredSettings } from '../../ports/settings-store.ts';
import { useApp } from '../app-context.tsx';
import { weekAround } from '../insights/day-figures.ts';
import { saveFile } from '../save-file.ts';
import { weekFrom } from '../settings/settings-model.ts';
import { useKept } from '../use-kept.ts';
import { useLive } from '../use-live.ts';
import {
  draftOf,
  type MoveDraft,
  moveChanges,
  newMove,
  newRoutine,
  type RoutineDraft,
  routineChanges,
  starterChanges,
} from './draft.ts';
import { MOVE_DRAFT, ROUTINE_DRAFT, TAKEN_OUT } from './kept-drafts.ts';
import type { PlanActions } from './PlanView.tsx';
import type { PlanData } from './plan-model.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

export interface PlanState {
  readonly data: PlanData;
  readonly actions: PlanActions;
  readonly routineDraft: RoutineDraft | null;
  readonly moveDraft: MoveDraft | null;
  /** Typed so far; a reload finds it. */
  readonly onRoutine: (draft: RoutineDraft) => void;
  readonly onMove: (draft: MoveDraft) => void;
  /** Answers what is wrong, in words; null: it is saved. */
  readonly onSaveRoutine: () => string | null;
  readonly onSaveMove: () => string | null;
  readonly onCancelRoutine: () => void;
  readonly onCancelMove: () => void;
}

/** The data of the plan page and what its controls do; null until the database has answered. */
export function usePlan(zone: Zone): PlanState | null {
  const app = useApp();
  const i18n = useI18n();
  const [removed, setRemoved] = useKept('taken out of the plan', TAKEN_OUT, sessionStorage);
  const [file, setFile] = useState<string | null>(null);
  const [routineDraft, setRoutineDraft] = useKept('routine', ROUTINE_DRAFT);
  const [moveDraft, setMoveDraft] = useKept('move', MOVE_DRAFT);
  const now = app.now();
  const today = localDayOf(now, zone.offsetMinutesAt(now));
  const weekdays = weekFrom(i18n.locale);
  const dates = weekAround(today, weekdays);
  const stored = useLive(storedSettings);
  const summaries = useLive(useDays(dates[0] ?? today));
  if (stored === undefined || summaries === undefined) return null;

  const own = ownThingsOf(stored);
  const week = parseWeekPlan(stored[WEEK_PLAN_KEY], own.routines);
  const facts = summaries.flatMap(({ entries }) => entries);
  const training = trainingOfLog(facts, parseSettings(stored).settings, zone, now);
  /** Then what, once it is stored. What can't be is told on top of the page, and here all stays as it is. */
  const save = (changes: StoredSettings, then: () => void = () => {}) =>
    void app.send({ kind: 'save-settings', changes }).then(({ ok }) => ok && then());

  async function start(plan: Workout): Promise<void> {
    const reply = await app.send({ kind: 'start-session', nudge: null, type: 'workout', exercise: null, plan });
    if (reply.ok) app.openSession();
  }

  return {
    data: {
      own,
      week,
      today,
      days: weekdays.map((weekday, index) => {
        const day = dates[index] ?? today;
        return { day, weekday, backSets: backSets(doneWithin(training, day, 1)) };
      }),
      removed: removed?.name ?? null,
      file,
    },
    routineDraft,
    moveDraft,
    onCancelRoutine: () => setRoutineDraft(null),
    onCancelMove: () => setMoveDraft(null),
    onRoutine: setRoutineDraft,
    onMove: setMoveDraft,
    onSaveRoutine() {
      if (routineDraft === null) return null;
      const parsed = parseRoutine(routineDraft.routine);
      if (!parsed.ok)
        return routineDraft.routine.name.trim() === ''
          ? i18n.t('plan.name.wanted')
          : problemSentence(i18n, parsed.problem);
      save(routineChanges({ ...routineDraft, routine: parsed.value }, week), () => setRoutineDraft(null));
      return null;
    },
    onSaveMove() {
      if (moveDraft === null) return null;
      const parsed = parseOwnExercise(moveDraft.move);
      if (!parsed.ok)
        return moveDraft.move.name.trim() === '' ? i18n.t('plan.name.wanted') : problemSentence(i18n, parsed.problem);
      save(moveChanges({ ...moveDraft, move: parsed.value }, randomId()), () => setMoveDraft(null));
      return null;
    },
    actions: {
      onStart(id) {
        const routine = own.routines.get(id);
        if (routine !== undefined) void start(planRoutine(routine, own.exercises));
      },
      onStartMove: (id) => void start(planOwn(id as ExerciseId, own.exercises)),
      onNewRoutine: () => setRoutineDraft(newRoutine(randomId())),
      onChangeRoutine(id) {
        const routine = own.routines.get(id);
        if (routine !== undefined) setRoutineDraft(draftOf(id, routine, week));
      },
      onNewMove: () => setMoveDraft(newMove()),
      onChangeMove(id) {
        const move = own.exercises.get(id);
        if (move !== undefined) setMoveDraft({ id, like: findExercise(id)?.id ?? '', move });
      },
      onRemove(id) {
        const name = own.routines.get(id)?.name ?? own.exercises.get(id)?.name ?? id;
        const value = stored[id] as Record<string, Json>;
        save({ [id]: null }, () => setRemoved({ id, name, value }));
      },
      onUndo() {
        if (removed !== null) save({ [removed.id]: removed.value }, () => setRemoved(null));
      },
      onUndoGone: () => setRemoved(null),
      onStarter(id) {
        const plan = STARTER_PLANS.find((one) => one.id === id);
        if (plan === undefined) return;
        const names = plan.routines.map(({ days }) =>
          i18n.t('plan.starter.name', {
            plan: i18n.t(`plan.starter.${id}`),
            day: i18n.list(days.map(i18n.weekdayName)),
          }),
        );
        save(starterChanges(plan, week, names, randomId()));
      },
      onSaveFile: () =>
        saveFile('unslouch-plan.json', 'application/json', JSON.stringify(ownThingsToJson(own), null, 2)),
      onReadFile(text) {
        const parsed = parseOwnFile(text);
        if (!parsed.ok) return setFile(problemSentence(i18n, parsed.problem));
        const { exercises, routines } = parsed.value;
        const changes = Object.fromEntries([...exercises, ...routines]) as unknown as StoredSettings;
        const n = exercises.size + routines.size;
        const tell = () => setFile(i18n.t('plan.file.taken', { n }));
        if (n === 0) tell();
        else save(changes, tell);
      },
    },
  };
}

function useDays(first: LocalDay) {
  return useCallback((queries: LiveQueries) => queries.days(first, addDays(first, 7)), [first]);
}

/** Apart from all others of one person. */
function randomId(): string {
  return crypto.randomUUID().slice(0, 8);
}
