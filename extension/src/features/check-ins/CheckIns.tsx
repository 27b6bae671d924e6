import type { CheckInValue } from '@unslouch/shared/domain/log/fact.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import css from './CheckIns.module.css';
import type { CheckInProps } from './check-ins-model.ts';

interface CheckInsProps {
  readonly items: readonly CheckInProps[];
  readonly onTap: (value: CheckInValue) => void;
}

export function CheckIns({ items, onTap }: CheckInsProps) {
  const { t } = useI18n();
  return (
    <Card title={t('checkIn.title')}>
      <div className={css['chips']}>
        {items.map((item) =>
          item.kind === 'tap' ? (
            <Chip key={item.id} on={item.on} onClick={() => onTap(item.value)}>
              {item.label}
            </Chip>
          ) : (
            <Scale key={item.id} {...item} onTap={onTap} />
          ),
        )}
      </div>
    </Card>
  );
}

type ScaleProps = Extract<CheckInProps, { kind: 'scale' }> & Pick<CheckInsProps, 'onTap'>;

function Scale({ item, label, low, high, score, steps, onTap }: ScaleProps) {
  return (
    <fieldset className={css['scale']}>
      <legend>{label}</legend>
      <div className={css['steps']}>
        <span aria-hidden="true">{low}</span>
        {steps.map((step) => (
          <button
            key={step.score}
            type="button"
            aria-label={step.label}
            aria-pressed={step.score === score}
            onClick={() => onTap({ item, score: step.score, region: null })}
          >
            {step.shown}
          </button>
        ))}
        <span aria-hidden="true">{high}</span>
      </div>
    </fieldset>
  );
}
