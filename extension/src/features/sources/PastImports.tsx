import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { AskInPlace } from '../../ui/AskInPlace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { PastRow } from './import-model.ts';
import css from './PastImports.module.css';

interface PastImportsProps {
  readonly rows: readonly PastRow[];
  readonly onUndo: (id: string) => void;
}

/** What was imported on this device, each to be taken back. Asks once, in place. */
export function PastImports({ rows, onUndo }: PastImportsProps) {
  const { t } = useI18n();
  const [asking, setAsking] = useState<string | null>(null);
  return (
    <Card title={t('import.past.title')}>
      <ul className={css['rows']}>
        {rows.map((row) => (
          <li key={row.id}>
            <div className={css['words']}>
              <p className={css['name']}>{row.name}</p>
              <p className={css['soft']}>{asking === row.id ? t('import.undo.ask') : row.line}</p>
            </div>
            <AskInPlace
              asking={asking === row.id}
              question={t('import.undo.ask')}
              yes={t('import.undo.yes')}
              onYes={() => {
                setAsking(null);
                onUndo(row.id);
              }}
              onCancel={() => setAsking(null)}
            >
              {row.canUndo && (
                <Button kind="text" about={row.name} onClick={() => setAsking(row.id)}>
                  {t('action.undo')}
                </Button>
              )}
            </AskInPlace>
          </li>
        ))}
      </ul>
    </Card>
  );
}
