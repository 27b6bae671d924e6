import type { DeviceId } from '../log/fact.ts';
import { compareTexts } from './stamp.ts';

/** Device → the highest of its sequences that is in hand, without a gap below. Joined by the greater number. */
export type Frontier = ReadonlyMap<DeviceId, number>;

export function joinFrontiers(a: Frontier, b: Frontier): Frontier {
  const joined = new Map(a);
  for (const [device, sequence] of b) joined.set(device, Math.max(joined.get(device) ?? 0, sequence));
  return joined;
}

/** Does `reached` hold everything that `asked` does? */
export function covers(reached: Frontier, asked: Frontier): boolean {
  return [...asked].every(([device, sequence]) => (reached.get(device) ?? 0) >= sequence);
}

/** The entries of `held` that go beyond `sent`: what a batch says of the others. */
export function frontierNews(held: Frontier, sent: Frontier): Frontier {
  return new Map([...held].filter(([device, sequence]) => sequence > (sent.get(device) ?? 0)));
}

/** Sorted by device id, as it stands in segment headers and batch bodies. */
export function frontierEntries(
  frontier: Frontier,
): readonly { readonly device: DeviceId; readonly sequence: number }[] {
  return [...frontier]
    .map(([device, sequence]) => ({ device, sequence }))
    .sort((a, b) => compareTexts(a.device, b.device));
}
