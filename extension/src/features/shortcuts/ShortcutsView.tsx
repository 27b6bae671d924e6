import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Page } from '../../ui/Page.tsx';
import css from './ShortcutsView.module.css';

export interface ShortcutsProps {
  /** As the browser writes them; empty where none is set. */
  readonly start: string;
  readonly snooze: string;
  /** The browser does not open its page for them: said in words then. */
  readonly changeBy: 'button' | 'hand';
  readonly onChange: () => void;
}

export function ShortcutsView({ start, snooze, changeBy, onChange }: ShortcutsProps) {
  const { t } = useI18n();
  return (
    <Page title={t('page.shortcuts')} lead={t('shortcuts.lead')}>
      <div className={css['column']}>
        <Card title={t('shortcuts.browser')}>
          <Keys
            rows={[
              [start || t('shortcuts.none'), t('shortcuts.start')],
              [snooze || t('shortcuts.none'), t('shortcuts.snooze')],
            ]}
          />
          {changeBy === 'button' ? (
            <Button kind="outlined" onClick={onChange}>
              {t('shortcuts.browser.change')}
            </Button>
          ) : (
            <p className={css['soft']}>{t('shortcuts.browser.how')}</p>
          )}
        </Card>
        <Card title={t('shortcuts.address')}>
          <p className={css['soft']}>{t('shortcuts.address.how')}</p>
          <p className={css['soft']}>{t('shortcuts.address.examples')}</p>
          <ul className={css['examples']}>
            {EXAMPLES.map((example) => (
              <li key={example}>
                <kbd>{example}</kbd>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('shortcuts.session')}>
          <Keys
            rows={[
              [t('shortcuts.key.space'), t('shortcuts.session.pause')],
              [t('shortcuts.key.arrows'), t('shortcuts.session.step')],
              ['E', t('shortcuts.session.easier')],
              ['H', t('shortcuts.session.tooHard')],
              ['U', t('shortcuts.session.hurts')],
              [t('shortcuts.key.escape'), t('shortcuts.session.leave')],
            ]}
          />
          <p className={css['soft']}>{t('shortcuts.undo')}</p>
        </Card>
      </div>
    </Page>
  );
}

/** Typed as they stand: the keyword and numbers are the same in every language, names work in English and in one's own. */
const EXAMPLES = ['move 10 pull-aparts', 'move 2x8 bird-dog', 'move walk 5'];

function Keys({ rows }: { readonly rows: readonly (readonly [key: string, does: string])[] }) {
  return (
    <dl className={css['keys']}>
      {rows.map(([key, does]) => (
        <div key={does}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
