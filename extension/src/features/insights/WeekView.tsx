import { useI18n } from '../../i18n/i18n-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { DayLine } from '../../ui/DayLine.tsx';
import { WeekColumns } from '../../ui/WeekColumns.tsx';
import css from './WeekView.module.css';
import type { WeekDay, WeekProps } from './week-model.ts';

/** The days as small day lines, and the weeks before them as stacks. */
export function WeekView({ days, columns, activeOf, holidays }: WeekProps) {
  const { t } = useI18n();
  return (
    <>
      <Card title={t('week.days')}>
        <ul className={css['days']}>
          {days.map((day) => (
            <li key={day.key} className={css['day']} data-today={day.today || undefined}>
              <span className={css['name']}>{day.name}</span>
              <Drawn day={day} />
              {day.breaks !== null && (
                <span className={css['breaks']}>
                  <strong>{day.breaks.count}</strong> {day.breaks.label}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('week.active')} aside={<span className={css['soft']}>{activeOf}</span>}>
        <WeekColumns columns={columns} />
        <p className={css['foot']}>{t('week.activeWhy')}</p>
        {holidays.map((holiday) => (
          <p key={holiday} className={css['foot']}>
            {holiday}
          </p>
        ))}
      </Card>
    </>
  );
}

function Drawn({ day }: { readonly day: WeekDay }) {
  if (day.line !== null) {
    return (
      <div className={css['line']}>
        <DayLine {...day.line} title={day.name} size="small" />
      </div>
    );
  }
  return (
    <span className={css['note']}>
      {day.note}
      {day.off && <span className={css['ruled']} />}
    </span>
  );
}
