import { type FormEvent, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { DeleteRequest, ExportFormat } from '../../ports/data.ts';
import { AskInPlace } from '../../ui/AskInPlace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import css from './DataCard.module.css';
import type { DataCardProps } from './data-model.ts';

export interface DataActions {
  readonly onExport: (format: ExportFormat) => void;
  readonly onDelete: (request: DeleteRequest) => void;
}

const FORMATS = ['backup', 'csv', 'open-mhealth'] as const satisfies readonly ExportFormat[];

/** Everything out as a file, and parts of it away. Deleting asks once, in place. */
export function DataCard({ progress, said, trouble, providers, first, last, ...actions }: DataCardProps & DataActions) {
  const { t } = useI18n();
  const [asking, setAsking] = useState<DeleteRequest | null>(null);

  function ask(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const provider = String(form.get('provider') ?? '');
    const range = { first: String(form.get('first')), last: String(form.get('last')) };
    setAsking({ provider: provider === '' ? null : provider, ...range } as DeleteRequest);
  }

  return (
    <Card title={t('data.title')}>
      <div className={css['stack']}>
        <p className={css['soft']}>{t('data.export.lead')}</p>
        <div className={css['buttons']}>
          {FORMATS.map((format) => (
            <Button key={format} kind="outlined" busy={progress !== null} onClick={() => actions.onExport(format)}>
              {t(`data.export.${format}`)}
            </Button>
          ))}
        </div>
        <p className={css['soft']}>{t('data.restore')}</p>
        {progress !== null && <Progress name={progress.name} share={progress.share} state="running" />}
        {said !== null && <Notice kind={trouble ? 'trouble' : 'fine'}>{said}</Notice>}
        <form className={css['form']} onSubmit={ask}>
          <Select
            label={t('data.delete.source')}
            name="provider"
            options={[{ value: '', label: t('data.delete.all') }, ...providers]}
          />
          <Field label={t('data.delete.first')} name="first" kind="date" defaultValue={first} required />
          <Field label={t('data.delete.last')} name="last" kind="date" defaultValue={last} required />
          <AskInPlace
            asking={asking !== null}
            question={t('data.delete.ask')}
            yes={t('data.delete.yes')}
            onYes={() => {
              setAsking(null);
              if (asking !== null) actions.onDelete(asking);
            }}
            onCancel={() => setAsking(null)}
          >
            <Button kind="outlined" type="submit">
              {t('data.delete')}
            </Button>
          </AskInPlace>
        </form>
        {asking !== null && <p>{t('data.delete.ask')}</p>}
      </div>
    </Card>
  );
}
