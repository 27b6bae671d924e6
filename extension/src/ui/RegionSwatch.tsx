import css from './RegionTag.module.css';
import type { Region } from './region.ts';

/** The colour and pattern of a region, beside its name. */
export function RegionSwatch({ region }: { readonly region: Region }) {
  return <span className={css['swatch']} data-region={region} data-size="large" aria-hidden="true" />;
}
