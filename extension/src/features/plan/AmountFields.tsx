import type { Amount } from '@unslouch/shared/domain/workout/routine/routine.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';

interface AmountFieldsProps {
  readonly amount: Amount | null;
  /** Whether the usual dose is a choice. */
  readonly usual: 'offered' | 'none';
  readonly onChange: (amount: Amount | null) => void;
}

const KINDS = ['usual', 'reps', 'time'] as const;
/** What a new choice begins with. */
const REPS = 10;
const SECONDS = 30;
const MOST = { reps: 200, time: 3_600 };

/** How much one set is: as usual, or so many repetitions or seconds. */
export function AmountFields({ amount, usual, onChange }: AmountFieldsProps) {
  const { t } = useI18n();
  const kind = amount?.kind ?? 'usual';
  const kinds = KINDS.filter((one) => usual === 'offered' || one !== 'usual');
  return (
    <>
      <Select
        label={t('plan.amount.kind')}
        name="kind"
        options={kinds.map((one) => ({ value: one, label: t(`plan.amount.${one}`) }))}
        defaultValue={kind}
        onChange={(value) => onChange(amountOf(value, value === 'time' ? SECONDS : REPS))}
      />
      {amount !== null && (
        <Field
          key={amount.kind}
          label={t('plan.amount')}
          name="amount"
          kind="number"
          min={1}
          max={MOST[amount.kind]}
          defaultValue={String(amount.kind === 'reps' ? amount.count : amount.seconds)}
          onInput={(value) => onChange(amountOf(amount.kind, Math.round(Number(value))))}
        />
      )}
    </>
  );
}

function amountOf(kind: string, value: number): Amount | null {
  if (kind === 'reps') return { kind, count: value };
  return kind === 'time' ? { kind, seconds: value } : null;
}
