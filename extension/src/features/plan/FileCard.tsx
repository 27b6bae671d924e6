import { useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import css from './PlanView.module.css';

interface FileCardProps {
  readonly said: string | null;
  readonly onSave: () => void;
  readonly onRead: (text: string) => void;
}

/** What is one's own, out to a file and in from one. */
export function FileCard({ said, onSave, onRead }: FileCardProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Card title={t('plan.file')}>
      <p className={css['soft']}>{t('plan.file.why')}</p>
      <div className={css['buttons']}>
        <Button kind="outlined" onClick={onSave}>
          {t('plan.file.save')}
        </Button>
        <Button kind="outlined" onClick={() => input.current?.click()}>
          {t('plan.file.read')}
        </Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('plan.file.read')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) void file.text().then(onRead);
          }}
        />
      </div>
      {said !== null && <p role="status">{said}</p>}
    </Card>
  );
}
