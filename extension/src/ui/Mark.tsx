import { markShapes } from './toolbar-icon.ts';

interface MarkProps {
  /** px at a root of 16. */
  readonly size: number;
}

/** Never mirrored, the same in every theme. */
export function Mark({ size }: MarkProps) {
  const { corner, head, spine, spineWidth, stroke, strokeWidth } = markShapes;
  return (
    <svg width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx={corner} fill="#2746c2" />
      <circle {...head} fill="#fff" />
      <g fill="none" strokeLinecap="round">
        <path d={spine} stroke="#fff" strokeWidth={spineWidth} />
        <path d={stroke} stroke="#ffc62e" strokeWidth={strokeWidth} />
      </g>
    </svg>
  );
}
