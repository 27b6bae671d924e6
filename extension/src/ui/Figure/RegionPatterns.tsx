import type { Paint } from './shape.ts';

interface Props {
  readonly id: string;
}

/** Regions told apart without colour: upper plain, mid ruled, lower dotted. */
export function RegionPatterns({ id }: Props) {
  return (
    <defs>
      <pattern id={`${id}-mid`} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V4" stroke="var(--color-ink)" strokeWidth={1.6} />
      </pattern>
      <pattern id={`${id}-lower`} width={4} height={4} patternUnits="userSpaceOnUse">
        <circle cx={2} cy={2} r={0.9} fill="var(--color-ink)" />
      </pattern>
    </defs>
  );
}

export function patternOf(fill: Paint | undefined, id: string): string {
  if (fill === 'tint-mid') return `url(#${id}-mid)`;
  return fill === 'tint-lower' ? `url(#${id}-lower)` : 'none';
}
