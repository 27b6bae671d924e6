import type { RoutineId } from '@unslouch/shared/domain/workout/routine/routine.ts';
import { STARTER_PLANS, type StarterId } from '@unslouch/shared/domain/workout/routine/starter-plans.ts';
import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { Page } from '../../ui/Page.tsx';
import { UndoStrip } from '../../ui/UndoStrip.tsx';
import { FileCard } from './FileCard.tsx';
import css from './PlanView.module.css';
import type { PlanProps, RowProps } from './plan-model.ts';

export interface PlanActions {
  readonly onStart: (id: RoutineId) => void;
  readonly onNewRoutine: () => void;
  readonly onChangeRoutine: (id: RoutineId) => void;
  readonly onNewMove: () => void;
  readonly onChangeMove: (id: string) => void;
  readonly onStartMove: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onUndo: () => void;
  readonly onUndoGone: () => void;
  readonly onStarter: (id: StarterId) => void;
  readonly onSaveFile: () => void;
  readonly onReadFile: (text: string) => void;
}

interface PlanViewProps extends PlanProps, PlanActions {
  /** The form that is open, in place of the button that opened it. */
  readonly routineForm: ReactNode;
  readonly moveForm: ReactNode;
}

/** The week as it is meant and as it went; one's own routines and moves; plans to begin with. */
export function PlanView({ routineForm, moveForm, ...props }: PlanViewProps) {
  const { t } = useI18n();
  return (
    <Page title={t('page.plan')} lead={t('plan.lead')}>
      <Week {...props} />
      <Card title={t('plan.routines')}>
        {props.routines.length === 0 && <p className={css['soft']}>{t('plan.routines.none')}</p>}
        <Rows
          rows={props.routines}
          onStart={props.onStart}
          onChange={props.onChangeRoutine}
          onRemove={props.onRemove}
        />
        <InPlace shows={routineForm === null ? null : 'form'}>
          {routineForm ?? (
            <Button kind="outlined" onClick={props.onNewRoutine}>
              {t('plan.routine.new')}
            </Button>
          )}
        </InPlace>
      </Card>
      <Card title={t('plan.moves')}>
        {props.moves.length === 0 && <p className={css['soft']}>{t('plan.moves.none')}</p>}
        <Rows rows={props.moves} onStart={props.onStartMove} onChange={props.onChangeMove} onRemove={props.onRemove} />
        <InPlace shows={moveForm === null ? null : 'form'}>
          {moveForm ?? (
            <Button kind="outlined" onClick={props.onNewMove}>
              {t('plan.move.new')}
            </Button>
          )}
        </InPlace>
      </Card>
      <Card title={t('plan.starters')}>
        <ul className={css['starters']}>
          {STARTER_PLANS.map(({ id }) => (
            <li key={id}>
              <h3>{t(`plan.starter.${id}`)}</h3>
              <p className={css['soft']}>{t(`plan.starter.${id}.why`)}</p>
              <Button kind="outlined" about={t(`plan.starter.${id}`)} onClick={() => props.onStarter(id)}>
                {t('plan.starter.use')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      <FileCard said={props.file} onSave={props.onSaveFile} onRead={props.onReadFile} />
      {props.undo !== null && (
        <div className={css['undo']}>
          <UndoStrip sentence={props.undo} action={t('action.undo')} onUndo={props.onUndo} onGone={props.onUndoGone} />
        </div>
      )}
    </Page>
  );
}

function Week({ days, weekSummary, onStart }: Pick<PlanViewProps, 'days' | 'weekSummary' | 'onStart'>) {
  const { t } = useI18n();
  return (
    <Card title={t('plan.week')} aside={<span className={css['soft']}>{weekSummary}</span>}>
      <ul className={css['week']}>
        {days.map((day) => (
          <li key={day.key} data-today={day.isToday || undefined}>
            <span className={css['day']}>{day.title}</span>
            <span className={css['planned']}>
              {day.planned.length === 0 && <span className={css['soft']}>{t('plan.week.nothing')}</span>}
              {day.planned.map(({ id, name }) => (
                <span key={id} className={css['entry']}>
                  {name}
                  {day.isToday && (
                    <Button kind="text" about={name} onClick={() => onStart(id)}>
                      {t('plan.start')}
                    </Button>
                  )}
                </span>
              ))}
            </span>
            <span className={css['soft']}>{day.done}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface RowsProps<Id extends string> {
  readonly rows: readonly RowProps<Id>[];
  readonly onStart: (id: Id) => void;
  readonly onChange: (id: Id) => void;
  readonly onRemove: (id: Id) => void;
}

function Rows<Id extends string>({ rows, onStart, onChange, onRemove }: RowsProps<Id>) {
  const { t } = useI18n();
  return (
    <ul className={css['rows']}>
      {rows.map(({ id, name, detail }) => (
        <li key={id}>
          <span className={css['what']}>
            {name} <span className={css['soft']}>{detail}</span>
          </span>
          <span className={css['acts']}>
            <Button kind="text" about={name} onClick={() => onStart(id)}>
              {t('plan.start')}
            </Button>
            <Button kind="text" about={name} onClick={() => onChange(id)}>
              {t('plan.change')}
            </Button>
            <Button kind="text" quiet about={name} onClick={() => onRemove(id)}>
              {t('plan.remove')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
