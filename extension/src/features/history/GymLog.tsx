import { CATALOGUE, exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Effort } from '@unslouch/shared/domain/log/fact.ts';
import { useRef, useState } from 'react';
import { exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { plusIcon } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import css from './AddEntry.module.css';
import { type GymLine, isTimed, MOST, parseGymLine } from './gym-draft.ts';

interface GymLogProps {
  /** True: it is in the log. */
  readonly onLog: (lines: readonly GymLine[], effort: Effort | null) => Promise<boolean>;
}

const EFFORTS = ['none', '4', '6', '8', '10'] as const;
/** What most gym days begin with. */
const FIRST = 'seated-cable-row';

/** Gym work by hand, line by line: sets, repetitions and load, rounds of a circuit, minutes. */
export function GymLog({ onLog }: GymLogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [lines, setLines] = useState<readonly GymLine[]>([]);
  const [exercise, setExercise] = useState(FIRST);
  const [effort, setEffort] = useState<Effort | null>(null);
  const details = useRef<HTMLDetailsElement>(null);
  const timed = isTimed(exerciseOf(exercise));

  async function log(): Promise<void> {
    if (!(await onLog(lines, effort))) return;
    setLines([]);
    if (details.current !== null) details.current.open = false;
  }

  return (
    <details ref={details} className={css['add']}>
      <summary>
        <Icon path={plusIcon} />
        {t('gym.add')}
      </summary>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const line = parseGymLine(new FormData(event.currentTarget));
          if (line !== null) setLines([...lines, line]);
        }}
      >
        <Select
          label={t('gym.exercise')}
          name="exercise"
          options={choices(i18n)}
          defaultValue={FIRST}
          onChange={setExercise}
        />
        {timed ? (
          <Field
            label={t('gym.minutes')}
            name="minutes"
            kind="number"
            min={1}
            max={MOST.minutes}
            defaultValue="10"
            required
          />
        ) : (
          <>
            <Field label={t('gym.sets')} name="sets" kind="number" min={1} max={MOST.sets} defaultValue="3" required />
            <Field label={t('gym.reps')} name="reps" kind="number" min={1} max={MOST.reps} defaultValue="10" required />
            <Field label={t('gym.load')} name="load" kind="number" min={0} max={MOST.load} step={0.5} />
          </>
        )}
        <Button kind="outlined" type="submit">
          {t('gym.next')}
        </Button>
      </form>
      <ul className={css['lines']}>
        {lines.map((line, index) => (
          <li key={index}>{lineWords(i18n, line)}</li>
        ))}
      </ul>
      <div className={css['form']}>
        <Select
          label={t('gym.effort')}
          name="effort"
          options={EFFORTS.map((value) => ({
            value,
            label: value === 'none' ? t('gym.effort.none') : t(`gym.effort.${value}`),
          }))}
          onChange={(value) => setEffort(value === 'none' ? null : (Number(value) as Effort))}
        />
        <Button kind="outlined" onClick={() => void log()} offReason={lines.length === 0 ? t('gym.noLines') : null}>
          {t('gym.save')}
        </Button>
      </div>
    </details>
  );
}

function choices(i18n: I18n): readonly { readonly value: string; readonly label: string }[] {
  return CATALOGUE.map(({ id }) => ({ value: id as string, label: exerciseName(i18n, id) })).toSorted((a, b) =>
    a.label.localeCompare(b.label, i18n.locale),
  );
}

function lineWords(i18n: I18n, line: GymLine): string {
  const name = exerciseName(i18n, line.exercise);
  if (line.kind === 'minutes') return i18n.t('gym.lineMinutes', { name, span: i18n.minutes(line.minutes) });
  const { sets, reps, loadKg } = line;
  if (loadKg === null) return i18n.t('gym.line', { name, sets, reps });
  return i18n.t('gym.lineLoad', { name, sets, reps, load: loadKg });
}
