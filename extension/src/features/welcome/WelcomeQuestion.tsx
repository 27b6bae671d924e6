import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ChoiceTile } from '../../ui/ChoiceTile.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';
import css from './WelcomeView.module.css';
import type { WelcomeActions } from './welcome-actions.ts';
import type { WelcomeProps } from './welcome-model.ts';

/** The controls of one page; the frame around them stays. */
export function WelcomeQuestion(props: WelcomeProps & WelcomeActions) {
  switch (props.page) {
    case 'goal':
      return (
        <div className={css['stack']}>
          {props.goals.map((goal) => (
            <ChoiceTile
              key={goal.id}
              group="goal"
              label={goal.label}
              on={goal.on}
              onChange={() => props.onGoal(goal.id)}
            />
          ))}
        </div>
      );
    case 'reach':
      return <Reach {...props} />;
    case 'hours':
      return <Hours {...props} />;
    case 'readiness':
      return <Readiness {...props} />;
    case 'try':
      return <Try {...props} />;
  }
}

function Reach({ equipment, places, place, onEquipment, onPlace }: WelcomeProps & WelcomeActions) {
  const { t } = useI18n();
  return (
    <>
      <div className={css['tiles']}>
        {equipment.map((item) => (
          <ChoiceTile key={item.id} label={item.label} on={item.on} onChange={(on) => onEquipment(item.id, on)} />
        ))}
      </div>
      <p className={css['label']}>{t('welcome.reach.place')}</p>
      <Segmented name={t('welcome.reach.place')} parts={places} value={place} onChange={onPlace} />
    </>
  );
}

function Hours({ weekdays, from, to, onWeekday, onHours }: WelcomeProps & WelcomeActions) {
  const { t } = useI18n();
  return (
    <>
      <div className={css['hours']}>
        <TimeInput label={t('welcome.hours.from')} value={from} onCommit={(start) => onHours(start, to)} />
        <span aria-hidden="true">–</span>
        <TimeInput label={t('welcome.hours.to')} value={to} onCommit={(end) => onHours(from, end)} />
      </div>
      <p className={css['label']}>{t('welcome.hours.days')}</p>
      <div className={css['chips']}>
        {weekdays.map((day) => (
          <Chip key={day.id} on={day.on} onClick={() => onWeekday(day.id, !day.on)}>
            {day.label}
          </Chip>
        ))}
      </div>
    </>
  );
}

function Readiness({ readiness, readinessClear, onReadiness, onReadinessClear }: WelcomeProps & WelcomeActions) {
  const { t } = useI18n();
  return (
    <div className={css['stack']}>
      {readiness.map((question) => (
        <ChoiceTile
          key={question.id}
          label={question.label}
          on={question.on}
          onChange={(on) => onReadiness(question.id, on)}
        />
      ))}
      <ChoiceTile label={t('readiness.none')} on={readinessClear} onChange={onReadinessClear} />
    </div>
  );
}

function Try({ test, onTest }: WelcomeProps & WelcomeActions) {
  const { t } = useI18n();
  return (
    <div className={css['stack']}>
      <div>
        <Button kind="outlined" onClick={onTest}>
          {t('welcome.try.action')}
        </Button>
      </div>
      {test === 'sent' && <Notice kind="fine">{t('welcome.try.sent')}</Notice>}
      {test === 'denied' && <Notice kind="info">{t('welcome.try.denied')}</Notice>}
    </div>
  );
}
