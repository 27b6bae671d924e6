import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SettingRow } from '../../ui/SettingRow.tsx';
import { Switch } from '../../ui/Switch.tsx';
import css from './WordsCard.module.css';

interface WordsWrittenProps {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onWritten: (keep: boolean) => void;
  /** Null: they are in force already. */
  readonly onCancel: (() => void) | null;
}

/** Nothing goes on before they are written down; whether this browser keeps a copy is the person's choice. */
export function WordsWritten({ busy, problem, onWritten, onCancel }: WordsWrittenProps) {
  const { t } = useI18n();
  const [keep, setKeep] = useState(false);
  return (
    <div className={css['written']}>
      <SettingRow label={t('devices.words.keep')} reason={t('devices.words.keep.reason')}>
        <Switch label={t('devices.words.keep')} on={keep} onChange={setKeep} />
      </SettingRow>
      {problem !== null && <Notice kind="trouble">{problem}</Notice>}
      <div className={css['more']}>
        <Button kind="primary" busy={busy} onClick={() => onWritten(keep)}>
          {t('devices.words.written')}
        </Button>
        {onCancel !== null && (
          <Button kind="text" quiet onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
