import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './SourcesView.module.css';

export interface PhonePushActions {
  /** Makes an endpoint and a token, or a new token that ends the old one. */
  readonly onMakeEndpoint: () => void;
  readonly onCopy: (text: string) => void;
}

interface PhonePushProps extends PhonePushActions {
  readonly endpoint: string | null;
  readonly token: string | null;
  readonly busy: boolean;
  readonly problem: string | null;
}

export function PhonePush({ endpoint, token, busy, problem, onMakeEndpoint, onCopy }: PhonePushProps) {
  const { t } = useI18n();
  return (
    <div className={css['stack']}>
      <p className={css['soft']}>{t('sources.phone.lead')}</p>
      {problem !== null && <Notice kind="trouble">{problem}</Notice>}
      {endpoint !== null && (
        <CopyField
          label={t('sources.phone.endpoint')}
          value={endpoint}
          action={t('action.copy')}
          onCopy={() => onCopy(endpoint)}
        />
      )}
      {token !== null && (
        <CopyField
          label={t('sources.phone.token')}
          value={token}
          action={t('action.copy')}
          onCopy={() => onCopy(token)}
        />
      )}
      <Button kind={endpoint === null ? 'primary' : 'outlined'} busy={busy} onClick={onMakeEndpoint}>
        {t(endpoint === null ? 'sources.phone.create' : 'sources.phone.renew')}
      </Button>
    </div>
  );
}
