import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import type { Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import type { RoutineStep } from '@unslouch/shared/domain/workout/routine/routine.ts';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { AmountFields } from './AmountFields.tsx';
import { NEW_STEP, type RoutineDraft } from './draft.ts';
import { OwnForm } from './OwnForm.tsx';
import css from './PlanView.module.css';

interface RoutineFormProps {
  readonly draft: RoutineDraft;
  readonly weekdays: readonly Weekday[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (draft: RoutineDraft) => void;
  /** Answers what is wrong, in words; null: it is saved. */
  readonly onSave: () => string | null;
  readonly onCancel: () => void;
}

/** A routine in the making: name, days, moves in order, rests. */
export function RoutineForm({ draft, weekdays, choices, onChange, onSave, onCancel }: RoutineFormProps) {
  const { t, weekdayName } = useI18n();
  // A step keeps its fields when the ones around it move.
  const [keys, setKeys] = useState(() => draft.routine.steps.map((_, index) => index));
  const { routine, days } = draft;
  const change = (changes: Partial<typeof routine>) => onChange({ ...draft, routine: { ...routine, ...changes } });

  function reorder(order: readonly number[]): void {
    setKeys(order.map((at) => keys[at] ?? at));
    change({ steps: order.flatMap((at) => routine.steps[at] ?? []) });
  }

  const others = (index: number) => routine.steps.map((_, at) => at).filter((at) => at !== index);
  return (
    <OwnForm name={routine.name} onName={(name) => change({ name })} onSave={onSave} onCancel={onCancel}>
      <fieldset className={css['chips']}>
        <legend>{t('plan.days')}</legend>
        {weekdays.map((day) => (
          <Chip
            key={day}
            on={days.includes(day)}
            onClick={() =>
              onChange({ ...draft, days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day] })
            }
          >
            {weekdayName(day)}
          </Chip>
        ))}
      </fieldset>
      <ol className={css['steps']}>
        {routine.steps.map((step, index) => (
          <li key={keys[index]}>
            <StepFields
              step={step}
              number={index + 1}
              choices={choices}
              onChange={(changed) => change({ steps: routine.steps.map((one, at) => (at === index ? changed : one)) })}
              onUp={index === 0 ? null : () => reorder(swapped(routine.steps.length, index))}
              onRemove={routine.steps.length === 1 ? null : () => reorder(others(index))}
            />
          </li>
        ))}
      </ol>
      <div className={css['buttons']}>
        <Button
          kind="outlined"
          onClick={() => {
            setKeys([...keys, Math.max(...keys) + 1]);
            change({ steps: [...routine.steps, NEW_STEP] });
          }}
        >
          {t('plan.step.add')}
        </Button>
        <Field
          label={t('plan.rounds')}
          name="rounds"
          kind="number"
          min={1}
          max={10}
          defaultValue={String(routine.rounds)}
          onInput={(value) => change({ rounds: Math.round(Number(value)) })}
        />
      </div>
    </OwnForm>
  );
}

/** The order with this one a place earlier. */
function swapped(count: number, index: number): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  order.splice(index - 1, 2, index, index - 1);
  return order;
}

interface StepFieldsProps {
  readonly step: RoutineStep;
  readonly number: number;
  readonly choices: RoutineFormProps['choices'];
  readonly onChange: (step: RoutineStep) => void;
  readonly onUp: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

function StepFields({ step, number, choices, onChange, onUp, onRemove }: StepFieldsProps) {
  const { t } = useI18n();
  const name = t('plan.step', { n: number });
  return (
    <fieldset className={css['step']}>
      <legend>{name}</legend>
      <Select
        label={t('gym.exercise')}
        name="exercise"
        options={choices}
        defaultValue={step.exercise}
        onChange={(value) => onChange({ ...step, exercise: value as ExerciseId })}
      />
      <Field
        label={t('plan.step.sets')}
        name="sets"
        kind="number"
        min={1}
        max={10}
        defaultValue={String(step.sets)}
        onInput={(value) => onChange({ ...step, sets: Math.round(Number(value)) })}
      />
      <AmountFields amount={step.amount} usual="offered" onChange={(amount) => onChange({ ...step, amount })} />
      <Field
        label={t('plan.step.rest')}
        name="rest"
        kind="number"
        min={0}
        max={600}
        defaultValue={String(step.restSeconds)}
        onInput={(value) => onChange({ ...step, restSeconds: Math.round(Number(value)) })}
      />
      <span className={css['acts']}>
        {onUp !== null && (
          <Button kind="text" about={name} onClick={onUp}>
            {t('plan.step.up')}
          </Button>
        )}
        {onRemove !== null && (
          <Button kind="text" quiet about={name} onClick={onRemove}>
            {t('plan.step.remove')}
          </Button>
        )}
      </span>
    </fieldset>
  );
}
