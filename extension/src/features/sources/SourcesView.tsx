import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconTile } from '../../ui/IconTile.tsx';
import { alertIcon, moonIcon, stepsIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/Page.tsx';
import { PencilBars } from '../../ui/PencilBars.tsx';
import { PhonePush, type PhonePushActions } from './PhonePush.tsx';
import css from './SourcesView.module.css';
import type { SourceRow, SourcesProps } from './sources-model.ts';

interface SourcesParts {
  /** More cards, below. */
  readonly children?: ReactNode;
}

export interface SourcesActions extends PhonePushActions {
  readonly onOpenDevices: () => void;
}

export function SourcesView({
  phonePush,
  rows,
  onOpenDevices,
  children,
  ...actions
}: SourcesProps & SourcesActions & SourcesParts) {
  const { t } = useI18n();
  return (
    <Page title={t('sources.title')} lead={t('sources.lead')}>
      <Card>
        {rows.length === 0 ? (
          <p className={css['none']}>{t('sources.none')}</p>
        ) : (
          <ul className={css['rows']}>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('sources.phone.title')}>
        {phonePush === null ? (
          <div className={css['stack']}>
            <p className={css['soft']}>{t('sources.needsSync')}</p>
            <Button kind="outlined" onClick={onOpenDevices}>
              {t('sources.openDevices')}
            </Button>
          </div>
        ) : (
          <PhonePush {...phonePush} {...actions} />
        )}
      </Card>
      {children}
    </Page>
  );
}

function Row({ row }: { readonly row: SourceRow }) {
  return (
    <li>
      <IconTile path={row.carries === 'sleep' ? moonIcon : stepsIcon} />
      <div className={css['name']}>
        <p>{row.name}</p>
        <p className={css['soft']}>{row.carriesWords}</p>
      </div>
      <p className={css['state']} data-trouble={row.trouble || undefined}>
        {row.trouble && <Icon path={alertIcon} />}
        <span>{row.state}</span>
      </p>
      {row.bars.length > 0 && <PencilBars bars={row.bars} />}
    </li>
  );
}
