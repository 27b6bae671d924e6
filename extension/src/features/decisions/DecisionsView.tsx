import type { HoldReason } from '@unslouch/shared/domain/nudge/decision.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import css from './DecisionsView.module.css';
import type { DecisionRow, DecisionsProps } from './decisions-model.ts';

export interface DecisionsActions {
  readonly onFilter: (reason: HoldReason | null) => void;
  readonly onMore: () => void;
  readonly onExport: () => void;
}

export function DecisionsView(props: DecisionsProps & DecisionsActions) {
  const { days, filters, hasMore, empty, onFilter, onMore, onExport } = props;
  const { t } = useI18n();
  return (
    <Page
      title={t('page.decisions')}
      lead={t('decisions.lead')}
      aside={
        <Button kind="outlined" onClick={onExport}>
          {t('decisions.export')}
        </Button>
      }
    >
      {filters.length > 1 && (
        <div className={css['filters']}>
          {filters.map((filter) => (
            <Chip key={filter.reason ?? 'all'} on={filter.on} onClick={() => onFilter(filter.reason)}>
              <span className={css['reason']}>{filter.label}</span>
            </Chip>
          ))}
        </div>
      )}
      {empty !== null && <p className={css['empty']}>{empty}</p>}
      {days.map((day) => (
        <Card key={day.key} title={day.title}>
          <ol className={css['rows']}>
            {day.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ol>
        </Card>
      ))}
      {hasMore && (
        <div>
          <Button kind="outlined" onClick={onMore}>
            {t('decisions.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

function Row({ row }: { readonly row: DecisionRow }) {
  return (
    <li>
      <span className={css['time']}>{row.time}</span>
      <span className={css['kind']}>
        <Tag kind={row.kind === 'fire' ? 'due' : 'plain'}>{row.label}</Tag>
      </span>
      <span className={css['sentence']}>{row.sentence}</span>
      {row.reasons.length > 0 && <span className={css['reasons']}>{row.reasons.join(' · ')}</span>}
    </li>
  );
}
