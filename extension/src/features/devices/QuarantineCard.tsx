import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import css from './DeviceList.module.css';
import type { QuarantineRow } from './devices-model.ts';

interface QuarantineCardProps {
  readonly rows: readonly QuarantineRow[];
  readonly onExport: () => void;
}

/** What could not be used is shown, with the reason, and can be handed on. */
export function QuarantineCard({ rows, onExport }: QuarantineCardProps) {
  const { t } = useI18n();
  return (
    <Card
      title={t('devices.quarantine.title')}
      aside={
        <Button kind="text" onClick={onExport}>
          {t('devices.quarantine.export')}
        </Button>
      }
    >
      <p className={css['detail']}>{t('devices.quarantine.lead')}</p>
      <ul className={css['list']}>
        {rows.map((row) => (
          <li key={row.id}>
            <div className={css['words']}>
              <p>{row.sentence}</p>
              <p className={css['detail']}>{row.detail}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
