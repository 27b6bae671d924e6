import type { Effort } from '@unslouch/shared/domain/log/fact.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { UndoStrip } from '../../ui/UndoStrip.tsx';
import type { Typed } from '../use-kept.ts';
import { AddEntry } from './AddEntry.tsx';
import { EditEntry } from './EditEntry.tsx';
import { GymLog } from './GymLog.tsx';
import type { GymLine } from './gym-draft.ts';
import css from './HistoryView.module.css';
import type { AddedEntry, CorrectedEntry, HistoryProps, HistoryRow } from './history-model.ts';

export interface HistoryActions {
  readonly onAdd: (entry: AddedEntry) => Promise<boolean>;
  readonly onGym: (lines: readonly GymLine[], effort: Effort | null) => Promise<boolean>;
  /** Opens the form of one line; null closes it. */
  readonly onEdit: (id: string | null) => void;
  readonly onType: (id: string, typed: Typed) => void;
  readonly onCorrect: (id: string, entry: CorrectedEntry) => void;
  readonly onRemove: (id: string) => void;
  readonly onUndo: () => void;
  readonly onUndoGone: () => void;
  readonly onMore: () => void;
}

export function HistoryView({ days, hasMore, undo, problem, ...actions }: HistoryProps & HistoryActions) {
  const { t } = useI18n();
  return (
    <Page title={t('page.history')} lead={t('history.lead')}>
      <div className={css['adds']}>
        <AddEntry onAdd={actions.onAdd} />
        <GymLog onLog={actions.onGym} />
      </div>
      {problem !== null && <Notice kind="info">{problem}</Notice>}
      {days.length === 0 && <p className={css['empty']}>{t('history.empty')}</p>}
      {days.map((day) => (
        <Card key={day.key} title={day.title} aside={<span className={css['detail']}>{day.summary}</span>}>
          <ul className={css['rows']}>
            {day.rows.map((row) => (
              <Row key={row.id} row={row} actions={actions} />
            ))}
          </ul>
        </Card>
      ))}
      {hasMore && (
        <div>
          <Button kind="outlined" onClick={actions.onMore}>
            {t('history.more')}
          </Button>
        </div>
      )}
      {undo !== null && (
        <div className={css['undo']}>
          <UndoStrip sentence={undo} action={t('action.undo')} onUndo={actions.onUndo} onGone={actions.onUndoGone} />
        </div>
      )}
    </Page>
  );
}

interface RowProps {
  readonly row: HistoryRow;
  readonly actions: Pick<HistoryActions, 'onEdit' | 'onType' | 'onCorrect' | 'onRemove'>;
}

function Row({ row, actions }: RowProps) {
  const { t } = useI18n();
  const { edited } = row;
  return (
    <li>
      <span className={css['time']}>{row.time}</span>
      <span className={css['dot']} data-region={row.region ?? undefined} />
      <span className={css['what']}>
        {row.what} <span className={css['detail']}>{row.detail}</span>
      </span>
      <InPlace shows={edited === null ? null : 'form'}>
        {edited !== null ? (
          <EditEntry
            edited={edited}
            onType={(typed) => actions.onType(row.id, typed)}
            onSave={(entry) => actions.onCorrect(row.id, entry)}
            onCancel={() => actions.onEdit(null)}
          />
        ) : (
          <span className={css['acts']}>
            <Button kind="text" about={`${row.time} ${row.what}`} onClick={() => actions.onEdit(row.id)}>
              {t('history.correct')}
            </Button>
            <Button kind="text" quiet about={`${row.time} ${row.what}`} onClick={() => actions.onRemove(row.id)}>
              {t('history.remove')}
            </Button>
          </span>
        )}
      </InPlace>
    </li>
  );
}
