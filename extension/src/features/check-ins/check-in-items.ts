import type { CheckInValue } from '@unslouch/shared/domain/log/fact.ts';
import type { StoredSettings } from '../../ports/settings-store.ts';

export type CheckInItem = CheckInValue['item'];

/** In the order that they stand. */
export const CHECK_INS = [
  'water',
  'protein',
  'wholeFoods',
  'stress',
  'mood',
  'soreness',
] as const satisfies readonly CheckInItem[];

/** Those that the person switched on; none until then. */
export function checkInsOf({ checkIns }: StoredSettings): readonly CheckInItem[] {
  return Array.isArray(checkIns) ? CHECK_INS.filter((item) => checkIns.includes(item)) : [];
}
