import type { Effort } from '@unslouch/shared/domain/log/fact.ts';
import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Stage } from '../../ui/Stage.tsx';
import { Stat } from '../../ui/Stat.tsx';
import { TapTile } from '../../ui/TapTile.tsx';
import css from './SessionEnd.module.css';
import type { SessionEndProps } from './session-model.ts';

export interface SessionEndActions {
  readonly onEffort: (effort: Effort) => void;
  readonly onDone: () => void;
}

interface SessionEndViewProps extends SessionEndProps, SessionEndActions {
  readonly figure: ReactNode;
}

/** Three numbers, four taps, done. The effort may stay unsaid. */
export function SessionEnd({ figure, title, stats, efforts, effort, onEffort, onDone }: SessionEndViewProps) {
  const { t } = useI18n();
  return (
    <main className={css['end']}>
      <Stage height={200} shortHeight={176} edge="card">
        {figure}
      </Stage>
      <h1>{title}</h1>
      <dl className={css['stats']}>
        {stats.map((stat) => (
          <Stat key={stat.label} {...stat} size="large" />
        ))}
      </dl>
      <fieldset className={css['effort']}>
        <legend>{t('session.end.ask')}</legend>
        {efforts.map(({ value, label }) => (
          <TapTile key={value} label={label} on={value === effort} onTap={() => onEffort(value)} />
        ))}
      </fieldset>
      <Button kind="primary" onClick={onDone}>
        {t('session.end.done')}
      </Button>
    </main>
  );
}
