import type { DeviceType } from './model.ts';

const NAMES: readonly (readonly [RegExp, DeviceType])[] = [
  [/watch|versa|sense|ionic|blaze|fenix|forerunner|venu|instinct|vantage|\bgts\b|\bgtr\b|scanwatch|steel hr/i, 'watch'],
  [/\bring\b|oura/i, 'ring'],
  [/band|charge|inspire|luxe|alta|flex|fitbit air|vivo(fit|smart)|whoop|loop/i, 'band'],
  [/phone|mobiletrack|pixel \d|galaxy s\d/i, 'phone'],
  [/mattress|\bmat\b|sleep analy[sz]er|aura sensor/i, 'mattress'],
  [/scale|body(\+|\s?cardio|\s?comp)/i, 'scale'],
];

/** What a name given by its maker or owner says about the thing; `unknown` where it says nothing. */
export function deviceTypeOfName(name: string | null | undefined): DeviceType {
  if (name == null) return 'unknown';
  const plain = name.normalize('NFKC');
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unknown';
}
