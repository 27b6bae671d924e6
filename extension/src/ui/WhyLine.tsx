import { Icon } from './Icon.tsx';
import { chevronDownIcon, questionIcon } from './icons.ts';
import css from './WhyLine.module.css';

interface WhyLineProps {
  /** One sentence, always true. */
  readonly sentence: string;
  /** Every reason, where there are more than the sentence tells. */
  readonly reasons: readonly string[];
}

export function WhyLine({ sentence, reasons }: WhyLineProps) {
  if (reasons.length === 0) {
    return (
      <p className={css['why']}>
        <Icon path={questionIcon} />
        <span>{sentence}</span>
      </p>
    );
  }
  return (
    <details className={css['details']}>
      <summary className={css['why']}>
        <Icon path={questionIcon} />
        <span>{sentence}</span>
        <Icon path={chevronDownIcon} />
      </summary>
      <ul className={css['reasons']}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}
