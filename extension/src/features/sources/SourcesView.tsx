import { type ReactNode, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { plusIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/Page.tsx';
import { SourceRowView } from './SourceRowView.tsx';
import css from './SourcesView.module.css';
import type { SourceEntry } from './source-row.ts';

interface SourcesViewProps {
  readonly entries: readonly SourceEntry[];
  /** Shown below the title while the person adds one; null: they don't. */
  readonly adding: ReactNode | null;
  readonly onAdd: () => void;
  /** The row that is unfolded at first: the one just added. */
  readonly opened: string | null;
  /** Files: below the list. */
  readonly children?: ReactNode;
}

/** Where steps and sleep come from: one row each, whatever it is. */
export function SourcesView({ entries, adding, onAdd, opened, children }: SourcesViewProps) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<{ readonly key: string | null; readonly after: string | null } | null>(null);
  const open = chosen !== null && chosen.after === opened ? chosen.key : opened;
  return (
    <Page
      title={t('sources.title')}
      lead={t('sources.lead')}
      aside={
        adding === null && (
          <Button kind="outlined" icon={<Icon path={plusIcon} />} onClick={onAdd}>
            {t('sources.add')}
          </Button>
        )
      }
    >
      {adding}
      <Card label={t('sources.title')}>
        {entries.length === 0 ? (
          <p className={css['none']}>{t('sources.none')}</p>
        ) : (
          <ul className={css['rows']}>
            {entries.map((entry) => (
              <SourceRowView
                key={entry.row.key}
                {...entry}
                isOpen={entry.row.key === open}
                onToggle={() => setChosen({ key: entry.row.key === open ? null : entry.row.key, after: opened })}
              />
            ))}
          </ul>
        )}
      </Card>
      {children}
    </Page>
  );
}
