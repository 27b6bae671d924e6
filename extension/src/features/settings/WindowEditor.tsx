import type { Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { furtherRange, type Range, type WindowRow } from './settings-model.ts';
import css from './WindowEditor.module.css';

interface WindowEditorProps {
  readonly rows: readonly WindowRow[];
  /** All ranges of the day; none: nothing comes. */
  readonly onChange: (weekday: Weekday, ranges: readonly Range[]) => void;
}

/** What a day begins with when it is switched on. */
const OFFICE_HOURS: Range = ['09:00', '18:00'];

export function WindowEditor({ rows, onChange }: WindowEditorProps) {
  const { t } = useI18n();
  return (
    <ul className={css['days']}>
      {rows.map((row) => (
        <li key={row.weekday}>
          <span className={css['day']}>{row.day}</span>
          <Switch
            label={t('settings.window.on', { day: row.day })}
            on={row.ranges.length > 0}
            onChange={(on) => onChange(row.weekday, on ? [OFFICE_HOURS] : [])}
          />
          {row.ranges.length === 0 ? (
            <span className={css['off']}>{t('settings.window.off')}</span>
          ) : (
            <DayRanges {...row} onChange={(ranges) => onChange(row.weekday, ranges)} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface DayRangesProps extends WindowRow {
  readonly onChange: (ranges: readonly Range[]) => void;
}

function DayRanges({ day, ranges, hasRoom, onChange }: DayRangesProps) {
  const { t } = useI18n();
  return (
    <div className={css['ranges']}>
      {ranges.map(([from, to], index) => (
        <span key={index} className={css['range']}>
          <TimeInput
            label={t('settings.window.from', { day })}
            value={from}
            onCommit={(start) => onChange(ranges.with(index, [start, to]))}
          />
          <span aria-hidden="true">–</span>
          <TimeInput
            label={t('settings.window.to', { day })}
            value={to}
            onCommit={(end) => onChange(ranges.with(index, [from, end]))}
          />
          {to <= from && to !== '00:00' && <span className={css['off']}>{t('settings.window.overnight')}</span>}
          {ranges.length > 1 && (
            <Button kind="text" quiet about={`${from}–${to}`} onClick={() => onChange(ranges.toSpliced(index, 1))}>
              {t('settings.window.remove')}
            </Button>
          )}
        </span>
      ))}
      {hasRoom && (
        <Button kind="text" about={day} onClick={() => onChange([...ranges, furtherRange(ranges)])}>
          {t('settings.window.add')}
        </Button>
      )}
    </div>
  );
}
