import { Stat, type StatProps } from './Stat.tsx';
import css from './StatRow.module.css';

interface StatRowProps {
  readonly stats: readonly StatProps[];
}

export function StatRow({ stats }: StatRowProps) {
  return (
    <dl className={css['row']}>
      {stats.map((stat) => (
        <Stat key={stat.label} {...stat} />
      ))}
    </dl>
  );
}
