import css from './RegionBar.module.css';
import type { Region } from './region.ts';

interface RegionBarProps {
  readonly region: Region;
  /** Of the longest bar, 0 to 1. */
  readonly share: number;
  /** Where the plan's mark stands, on the same scale. */
  readonly planned: number;
}

/** How much a region got, with the planned mark. What it says stands in words beside it. */
export function RegionBar({ region, share, planned }: RegionBarProps) {
  return (
    <div className={css['track']} data-region={region} aria-hidden="true">
      <span className={css['bar']} style={{ inlineSize: `${share * 100}%` }} />
      <span className={css['mark']} style={{ insetInlineStart: `${planned * 100}%` }} />
    </div>
  );
}
