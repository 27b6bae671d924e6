import { useI18n } from '../i18n/i18n-context.tsx';
import css from './DayLineLegend.module.css';

const samples = [
  { key: 'dayLine.legend.sitting', path: 'M3 9H19', kind: 'sitting' },
  { key: 'dayLine.legend.break', path: 'M1 15C7 15 6 4 11 4S15 15 21 15', kind: 'hop' },
  { key: 'dayLine.legend.away', path: 'M1 15C7 15 6 6 11 6S15 15 21 15', kind: 'away' },
] as const;

export function DayLineLegend() {
  const { t } = useI18n();

  return (
    <ul className={css['legend']}>
      {samples.map(({ key, path, kind }) => (
        <li key={key}>
          <svg viewBox="0 0 22 18" data-kind={kind} aria-hidden="true">
            <path d={path} />
          </svg>
          {t(key)}
        </li>
      ))}
    </ul>
  );
}
