import { type LocalDay, parseLocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import css from './SettingsView.module.css';

interface DaysOffProps {
  readonly days: readonly { readonly day: LocalDay; readonly label: string }[];
  readonly today: LocalDay;
  /** Those that stay; past days need not be kept. */
  readonly onChange: (days: readonly LocalDay[]) => void;
}

export function DaysOff({ days, today, onChange }: DaysOffProps) {
  const { t } = useI18n();
  const kept = days.map(({ day }) => day);
  return (
    <>
      {days.length > 0 && (
        <ul className={css['daysOff']}>
          {days.map(({ day, label }) => (
            <li key={day} className={css['line']}>
              <span>{label}</span>
              <Button kind="text" quiet about={label} onClick={() => onChange(kept.filter((other) => other !== day))}>
                {t('settings.daysOff.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={css['line']}
        onSubmit={(event) => {
          event.preventDefault();
          const day = parseLocalDay(String(new FormData(event.currentTarget).get('day')));
          if (day === null) return;
          onChange([...new Set([...kept, day])]);
          event.currentTarget.reset();
        }}
      >
        <Field label={t('settings.daysOff.day')} name="day" kind="date" min={today} required />
        <Button kind="outlined" type="submit">
          {t('settings.daysOff.add')}
        </Button>
      </form>
    </>
  );
}
