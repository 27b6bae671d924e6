import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconTile } from '../../ui/IconTile.tsx';
import { alertIcon, moonIcon, stepsIcon } from '../../ui/icons.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import css from './ProvidersCard.module.css';
import type { ProviderRow, ProvidersProps } from './providers-model.ts';

export interface ProvidersActions {
  /** Opens the provider's own page in a tab. */
  readonly onAskConsent: (provider: string) => void;
  readonly onDisconnect: (provider: string) => void;
}

/** Where the relay may fetch by itself, one row for each that its operator registered with. */
export function ProvidersCard({ rows, notOffered, problem, ...actions }: ProvidersProps & ProvidersActions) {
  const { t } = useI18n();
  return (
    <Card title={t('providers.title')}>
      <div className={css['stack']}>
        <p className={css['soft']}>{t('providers.lead')}</p>
        {problem !== null && <Notice kind="trouble">{problem}</Notice>}
        {rows.length > 0 && (
          <ul className={css['rows']}>
            {rows.map((row) => (
              <Row key={row.key} row={row} {...actions} />
            ))}
          </ul>
        )}
        {notOffered !== null && <p className={css['soft']}>{notOffered}</p>}
      </div>
    </Card>
  );
}

function Row({ row, onAskConsent, onDisconnect }: { readonly row: ProviderRow } & ProvidersActions) {
  const { t } = useI18n();
  const isOn = row.action === 'disconnect';
  return (
    <li>
      <IconTile path={row.isSleepAlone ? moonIcon : stepsIcon} />
      <div>
        <p className={css['name']}>{row.name}</p>
        <p className={css['soft']}>{row.carries}</p>
      </div>
      <div className={css['state']} data-trouble={row.trouble || undefined}>
        <p>
          {row.trouble && <Icon path={alertIcon} />}
          <span>{row.state}</span>
        </p>
        {row.progress !== null && <Progress name={row.state} share={row.progress} state="running" />}
      </div>
      <div className={css['action']}>
        <Button
          kind={isOn ? 'text' : 'outlined'}
          quiet={isOn}
          about={row.name}
          busy={row.busy}
          onClick={() => (isOn ? onDisconnect : onAskConsent)(row.key)}
        >
          {t(`providers.${row.action}`)}
        </Button>
      </div>
    </li>
  );
}
