import type { Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';
import type { WindowRow } from './settings-model.ts';
import css from './WindowEditor.module.css';

interface WindowEditorProps {
  readonly rows: readonly WindowRow[];
  readonly onChange: (weekday: Weekday, range: readonly [from: string, to: string] | null) => void;
}

/** What a day begins with when it is switched on. */
const OFFICE_HOURS = ['09:00', '18:00'] as const;

export function WindowEditor({ rows, onChange }: WindowEditorProps) {
  const { t } = useI18n();
  return (
    <ul className={css['days']}>
      {rows.map(({ weekday, day, from, to, several }) => (
        <li key={weekday}>
          <span className={css['day']}>{day}</span>
          <Switch
            label={t('settings.window.on', { day })}
            on={from !== null}
            onChange={(on) => onChange(weekday, on ? OFFICE_HOURS : null)}
          />
          {from === null || to === null ? (
            <span className={css['off']}>{t('settings.window.off')}</span>
          ) : (
            <span className={css['range']}>
              <TimeInput
                label={t('settings.window.from', { day })}
                value={from}
                onCommit={(start) => onChange(weekday, [start, to])}
              />
              <span aria-hidden="true">–</span>
              <TimeInput
                label={t('settings.window.to', { day })}
                value={to}
                onCommit={(end) => onChange(weekday, [from, end])}
              />
              {several !== null && <span className={css['off']}>{several}</span>}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
