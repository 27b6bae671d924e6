import css from './RegionTag.module.css';
import type { Region } from './region.ts';

interface RegionTagProps {
  readonly regions: readonly Region[];
  /** "Upper and mid back" */
  readonly label: string;
}

export function RegionTag({ regions, label }: RegionTagProps) {
  return (
    <span className={css['tag']}>
      <span className={css['swatches']} aria-hidden="true">
        {regions.map((region) => (
          <span key={region} className={css['swatch']} data-region={region} />
        ))}
      </span>
      {label}
    </span>
  );
}
