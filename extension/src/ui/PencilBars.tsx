import css from './PencilBars.module.css';

interface PencilBarsProps {
  /** 0 to 1, oldest first; null is a gap and drawn as two dots. */
  readonly bars: readonly (number | null)[];
}

/** Data from elsewhere, as pencil. What it says stands in words beside it. */
export function PencilBars({ bars }: PencilBarsProps) {
  return (
    <svg className={css['bars']} viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`} aria-hidden="true">
      {bars.map((bar, index) =>
        bar === null ? (
          <path key={place(index)} className={css['gap']} d={`M${index * STEP + 1} ${HEIGHT - 1}h${STEP - 5}`} />
        ) : (
          <rect
            key={place(index)}
            x={index * STEP}
            y={HEIGHT - barHeight(bar)}
            width={STEP - 5}
            height={barHeight(bar)}
            rx="3"
          />
        ),
      )}
    </svg>
  );
}

/** px: a bar of 8, 5 between. */
const STEP = 13;
const HEIGHT = 28;

function barHeight(share: number): number {
  return Math.max(4, share * HEIGHT);
}

function place(index: number): string {
  return `day ${index}`;
}
