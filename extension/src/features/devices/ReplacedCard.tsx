import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import css from './DeviceList.module.css';
import type { ReplacedRow } from './replaced-model.ts';

interface ReplacedCardProps {
  readonly rows: readonly ReplacedRow[];
  readonly onPutBack: (setting: string) => void;
}

/** Of two devices that change a setting one wins; what the other said is not gone. */
export function ReplacedCard({ rows, onPutBack }: ReplacedCardProps) {
  const { t } = useI18n();
  return (
    <Card title={t('devices.replaced.title')}>
      <p className={css['detail']}>{t('devices.replaced.lead')}</p>
      <ul className={css['list']}>
        {rows.map((row) => (
          <li key={row.name}>
            <div className={css['words']}>
              <p>{row.label}</p>
              <p className={css['detail']}>{row.detail}</p>
            </div>
            <Button kind="text" about={row.label} onClick={() => onPutBack(row.name)}>
              {t('devices.replaced.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
