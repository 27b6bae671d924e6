import type { ActiveDay } from './today-page-model.ts';
import css from './WeekDots.module.css';

interface WeekDotsProps {
  readonly days: readonly { readonly key: string; readonly state: ActiveDay; readonly label: string }[];
}

export function WeekDots({ days }: WeekDotsProps) {
  return (
    <ul className={css['dots']}>
      {days.map((day) => (
        <li key={day.key} data-state={day.state} title={day.label}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="9" />
            {day.state === 'done' && <path d="M6 10.4l2.8 2.8L14.2 7.4" />}
            {day.state === 'half' && <path className={css['half']} d="M10 1a9 9 0 0 0 0 18z" />}
          </svg>
          <span data-spoken="">{day.label}</span>
        </li>
      ))}
    </ul>
  );
}
