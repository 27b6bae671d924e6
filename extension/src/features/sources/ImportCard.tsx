import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { alertIcon } from '../../ui/icons.ts';
import { Progress } from '../../ui/Progress.tsx';
import { StatRow } from '../../ui/StatRow.tsx';
import css from './ImportCard.module.css';
import type { ImportCardProps } from './import-model.ts';

export interface ImportActions {
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
  readonly onPassword: (password: string) => void;
  readonly onUndo: () => void;
}

/** An import from its first byte to its summary. */
export function ImportCard({
  title,
  bar,
  line,
  trouble,
  stats,
  notes,
  can,
  problem,
  ...actions
}: ImportCardProps & ImportActions) {
  const { t } = useI18n();
  return (
    <Card title={title}>
      {/* Many numbers a second: who wants to know them asks the bar. */}
      <div className={css['stack']} role="status" aria-live={bar?.state === 'running' ? 'off' : 'polite'}>
        {bar !== null && <Progress name={title} {...bar} />}
        {(line !== '' || can !== 'nothing') && (
          <div className={css['line']}>
            {line !== '' && (
              <p className={css['soft']}>
                {trouble && <Icon path={alertIcon} />}
                {line}
              </p>
            )}
            <span className={css['buttons']}>
              {can === 'pause' && (
                <Button kind="text" onClick={actions.onPause}>
                  {t('action.pause')}
                </Button>
              )}
              {can === 'resume' && (
                <Button kind="text" onClick={actions.onResume}>
                  {t('action.resume')}
                </Button>
              )}
              {(can === 'pause' || can === 'resume') && (
                <Button kind="text" onClick={actions.onCancel}>
                  {t('action.cancel')}
                </Button>
              )}
              {can === 'undo' && (
                <Button kind="text" onClick={actions.onUndo}>
                  {t('import.undo')}
                </Button>
              )}
            </span>
          </div>
        )}
        {can === 'password' && <PasswordForm problem={problem} {...actions} />}
        {stats.length > 0 && (
          <div className={css['stats']}>
            <StatRow stats={stats} />
          </div>
        )}
        {notes.length > 0 && (
          <ul className={css['notes']}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function PasswordForm({ problem, onPassword, onCancel }: ImportActions & { readonly problem: string | null }) {
  const { t } = useI18n();
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(String(new FormData(event.currentTarget).get('password') ?? ''));
      }}
    >
      <Field
        label={t('import.password.label')}
        name="password"
        kind="password"
        problem={problem}
        autoComplete="off"
        required
      />
      <span className={css['buttons']}>
        <Button kind="outlined" type="submit">
          {t('import.password.open')}
        </Button>
        <Button kind="text" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </span>
    </form>
  );
}
