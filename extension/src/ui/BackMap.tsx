import { useId } from 'react';
import css from './BackMap.module.css';
import type { Region } from './region.ts';

export type RegionLevel = 'none' | 'some' | 'most' | 'planned';

interface BackMapProps {
  readonly levels: Readonly<Record<Region, RegionLevel>>;
  /** Drawn around the chosen region. */
  readonly chosen?: Region | null;
  /** The pointer's way; the buttons beside the map are everybody's. */
  readonly onChoose?: (region: Region) => void;
}

/** The back from behind on white cloth; each region filled as far as it got, with its own pattern. Its words stand beside it. */
export function BackMap({ levels, chosen = null, onChoose }: BackMapProps) {
  const id = useId();
  return (
    <svg className={css['map']} viewBox="0 0 320 350" aria-hidden="true">
      <defs>
        <pattern id={`${id}-mid`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={css['pattern']} d="M0 0V9" />
        </pattern>
        <pattern id={`${id}-lower`} width="10" height="10" patternUnits="userSpaceOnUse">
          <circle className={css['dot']} cx="5" cy="5" r="1.8" />
        </pattern>
      </defs>
      <path className={css['skin']} d={ARMS} />
      <path className={css['skinFar']} d="M140 78h40v24h-40z" />
      <path className={css['hair']} d={HEAD} />
      <path className={css['cloth']} d={SHIRT} />
      {REGIONS.map(({ region, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the buttons beside the map do the same; this is the pointer's short way
        <g key={region} data-region={region} data-level={levels[region]} onClick={() => onChoose?.(region)}>
          <path className={css['fill']} d={path} />
          {region !== 'upper' && levels[region] !== 'none' && <path d={path} fill={`url(#${id}-${region})`} />}
          {region === chosen && <path className={css['chosen']} d={path} />}
        </g>
      ))}
      <path className={css['seam']} d={SHIRT} />
      <path className={css['spine']} d="M160 122V330" />
    </svg>
  );
}

const HEAD = 'M160 22c23 0 36 14 36 38 0 21-9 34-36 34s-36-13-36-34c0-24 13-38 36-38z';
const SHIRT =
  'M128 108c10 7 54 7 64 0 8 6 26 9 42 18 20 11 29 40 33 76l-35 15-5-18c-2 40-12 60-12 84 0 20 5 40 7 61H98c2-21 7-41 7-61 0-24-10-44-12-84l-5 18-35-15c4-36 13-65 33-76 16-9 34-12 42-18z';
const ARMS =
  'M57 196c-8 34-14 66-18 96-2 15 20 19 25 4 9-28 19-60 26-84zM263 196c8 34 14 66 18 96 2 15-20 19-25 4-9-28-19-60-26-84z';
const REGIONS: readonly { readonly region: Region; readonly path: string }[] = [
  {
    region: 'upper',
    path: 'M82 136c22-12 46-10 58-12 12 4 28 4 40 0 12 2 36 0 58 12 10 6 15 14 18 24-14 6-24 14-34 20-30-14-94-14-124 0-10-6-20-14-34-20 3-10 8-18 18-24z',
  },
  { region: 'mid', path: 'M100 186c30-14 90-14 120 0 0 14-4 24-10 34-26 40-74 40-100 0-6-10-10-20-10-34z' },
  {
    region: 'lower',
    path: 'M108 232c28 30 76 30 104 0 0 32-8 46-6 62 1 12 4 24 5 34H109c1-10 4-22 5-34 2-16-6-30-6-62z',
  },
];
