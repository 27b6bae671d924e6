import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { OwnThings } from '@unslouch/shared/domain/workout/routine/routine.ts';
import { parseWeekPlan } from '@unslouch/shared/domain/workout/routine/week-plan.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { newMove, newRoutine } from './draft.ts';
import { MoveForm } from './MoveForm.tsx';
import { type PlanActions, PlanView } from './PlanView.tsx';
import { catalogueChoices, type PlanData, planModel, stepChoices } from './plan-model.ts';
import { RoutineForm } from './RoutineForm.tsx';

const TOWEL = 'own/resistance-band-row/t1';
const step = (exercise: string) => ({ exercise: exercise as ExerciseId, amount: null, sets: 2, restSeconds: 30 });
const own: OwnThings = {
  exercises: new Map([
    [
      TOWEL,
      { name: 'Towel row at the door', cue: 'Lean back slowly', amount: { kind: 'reps', count: 10 }, perSide: false },
    ],
  ]),
  routines: new Map([
    [
      'routine/1',
      { name: 'Rows and bird-dogs', rounds: 1, steps: [step(TOWEL), step('bird-dog'), step('band-pull-apart')] },
    ],
    ['routine/2', { name: 'Legs and a push', rounds: 2, steps: [step('sit-to-stand'), step('desk-push-up')] }],
  ]),
};
const nothingOwn: OwnThings = { exercises: new Map(), routines: new Map() };
const MONDAY = '2026-11-23' as LocalDay;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const data: PlanData = {
  own,
  week: parseWeekPlan({ mon: ['routine/1'], wed: ['routine/2'], fri: ['routine/1'] }, own.routines),
  days: weekdays.map((weekday, index) => ({
    weekday,
    day: addDays(MONDAY, index),
    backSets: [6, 0, 2, 0, 0, 0, 0][index] ?? 0,
  })),
  today: addDays(MONDAY, 4),
  removed: null,
  file: null,
};
const empty: PlanData = {
  ...data,
  own: nothingOwn,
  week: parseWeekPlan({}, new Map()),
  days: data.days.map((day) => ({ ...day, backSets: 0 })),
};

const nothing = () => {};
const saved = () => null;
const actions: PlanActions = {
  onStart: nothing,
  onNewRoutine: nothing,
  onChangeRoutine: nothing,
  onNewMove: nothing,
  onChangeMove: nothing,
  onStartMove: nothing,
  onRemove: nothing,
  onUndo: nothing,
  onUndoGone: nothing,
  onStarter: nothing,
  onSaveFile: nothing,
  onReadFile: nothing,
};

export const planGallery: GalleryPage = {
  name: 'plan',
  widths: [1180, 360, 800],
  states: [
    {
      name: 'a week',
      render: (i18n) => (
        <PlanView
          {...planModel(i18n, { ...data, removed: 'Legs and a push' })}
          {...actions}
          routineForm={null}
          moveForm={null}
        />
      ),
    },
    {
      name: 'nothing yet',
      render: (i18n) => <PlanView {...planModel(i18n, empty)} {...actions} routineForm={null} moveForm={null} />,
    },
    {
      name: 'being made',
      render: (i18n) => (
        <PlanView
          {...planModel(i18n, data)}
          {...actions}
          routineForm={
            <RoutineForm
              draft={{
                ...newRoutine('3'),
                days: ['mon'],
                routine: { name: 'Mornings', rounds: 2, steps: [step('bird-dog'), step(TOWEL)] },
              }}
              weekdays={weekdays}
              choices={stepChoices(i18n, own)}
              onChange={nothing}
              onSave={saved}
              onCancel={nothing}
            />
          }
          moveForm={
            <MoveForm
              draft={newMove()}
              choices={catalogueChoices(i18n)}
              onChange={nothing}
              onSave={saved}
              onCancel={nothing}
            />
          }
        />
      ),
    },
  ],
};
