import css from './StepDots.module.css';

interface StepDotsProps {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** "Step 1 of 3" */
  readonly label: string;
}

export function StepDots({ index, count, label }: StepDotsProps) {
  return (
    <span className={css['dots']} role="img" aria-label={label}>
      {Array.from({ length: count }, (_, at) => (
        <span key={at} data-at={at === index ? 'here' : at < index ? 'passed' : undefined} />
      ))}
    </span>
  );
}
