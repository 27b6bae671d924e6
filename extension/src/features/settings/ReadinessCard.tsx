import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { readinessQuestions } from './readiness.ts';
import css from './SettingsView.module.css';
import type { Readiness } from './settings-model.ts';

interface ReadinessCardProps {
  readonly readiness: Readiness;
  readonly onChange: (readiness: Readiness) => void;
  /** What goes with it. */
  readonly children: ReactNode;
}

const answers = ['ok', 'caution', 'skipped'] as const;

/** Which of them holds is nobody's business, so only the sum of it is kept. */
export function ReadinessCard({ readiness, onChange, children }: ReadinessCardProps) {
  const { t } = useI18n();
  return (
    <Card title={t('settings.readiness')}>
      <p className={css['reason']}>{t('settings.readiness.why')}</p>
      <ul className={css['questions']}>
        {readinessQuestions.map((question) => (
          <li key={question}>{t(`readiness.${question}`)}</li>
        ))}
      </ul>
      <Segmented
        name={t('settings.readiness')}
        parts={answers.map((value) => ({ value, label: t(`settings.readiness.${value}`) }))}
        value={readiness}
        onChange={onChange}
      />
      <div className={css['more']}>{children}</div>
    </Card>
  );
}
