import { CATALOGUE, exerciseOf, findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
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
import { useKept } from '../use-kept.ts';
import css from './AddEntry.module.css';
import { GYM_DRAFT, type GymDraft, type GymLine, isTimed, MOST, parseGymLine } from './gym-draft.ts';

interface GymLogProps {
  /** True: it is in the log. */
  readonly onLog: (lines: readonly GymLine[], effort: Effort | null) => Promise<boolean>;
}

const EFFORTS = ['none', '4', '6', '8', '10'] as const;
/** What most gym days begin with. */
const FIRST = 'seated-cable-row';

const EMPTY: GymDraft = { typed: {}, lines: [] };

/** Gym work by hand, line by line: sets, repetitions and load, rounds of a circuit, minutes. */
export function GymLog({ onLog }: GymLogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [kept, keep] = useKept('gym work', GYM_DRAFT);
  const isOpen = useRef(kept !== null).current;
  const details = useRef<HTMLDetailsElement>(null);
  /** How often: after each, all fields are those of an empty form. */
  const [logged, setLogged] = useState(0);
  const { typed, lines } = kept ?? EMPTY;
  const exercise = findExercise(typed['exercise'] ?? FIRST) ?? exerciseOf(FIRST);
  const effort = typed['effort'] ?? 'none';

  async function log(): Promise<void> {
    if (!(await onLog(lines, effort === 'none' ? null : (Number(effort) as Effort)))) return;
    keep(null);
    setLogged(logged + 1);
    if (details.current === null) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }

  return (
    <details
      ref={details}
      className={css['add']}
      open={isOpen}
      onInput={({ target }) => {
        const { name, value } = target as HTMLInputElement;
        keep({ lines, typed: { ...typed, [name]: value } });
      }}
    >
      <summary>
        <Icon path={plusIcon} />
        {t('gym.add')}
      </summary>
      <div key={logged}>
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault();
            const line = parseGymLine(new FormData(event.currentTarget));
            if (line !== null) keep({ typed, lines: [...lines, line] });
          }}
        >
          <Select label={t('gym.exercise')} name="exercise" options={choices(i18n)} defaultValue={exercise.id} />
          {isTimed(exercise) ? (
            <Field
              label={t('gym.minutes')}
              name="minutes"
              kind="number"
              min={1}
              max={MOST.minutes}
              defaultValue={typed['minutes'] ?? '10'}
              required
            />
          ) : (
            <>
              <Field
                label={t('gym.sets')}
                name="sets"
                kind="number"
                min={1}
                max={MOST.sets}
                defaultValue={typed['sets'] ?? '3'}
                required
              />
              <Field
                label={t('gym.reps')}
                name="reps"
                kind="number"
                min={1}
                max={MOST.reps}
                defaultValue={typed['reps'] ?? '10'}
                required
              />
              <Field
                label={t('gym.load')}
                name="load"
                kind="number"
                min={0}
                max={MOST.load}
                step={0.5}
                defaultValue={typed['load'] ?? ''}
              />
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
            defaultValue={effort}
          />
          <Button kind="outlined" onClick={() => void log()} offReason={lines.length === 0 ? t('gym.noLines') : null}>
            {t('gym.save')}
          </Button>
        </div>
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
