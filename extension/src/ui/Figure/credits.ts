import type { Region } from './shape.ts';

/** Which regions an exercise works, and how much: 1 direct, 0.5 indirect, 0.25 minor. */
export interface Credits {
  readonly shown: readonly { readonly region: Region; readonly credit: number }[];
}

export const NO_CREDITS: Credits = { shown: [] };

/** A minor credit is shown in mobility, where nothing else works the back; in strength it would say too much. */
export function creditsOf(credit: Readonly<Record<Region, number>>, kind: 'strength' | 'mobility'): Credits {
  const least = kind === 'strength' ? 0.5 : 0.25;
  const regions: readonly Region[] = ['lower', 'mid', 'upper'];
  return { shown: regions.map((region) => ({ region, credit: credit[region] })).filter((one) => one.credit >= least) };
}

/** Share of the back's thickness that the tint reaches; none for a minor credit. */
export function tintShare(credit: number): number {
  return credit < 0.5 ? 0 : 0.63 + (credit - 0.5) * 0.84;
}

export function markWidth(credit: number): number {
  return 1.8 + 1.2 * credit;
}
