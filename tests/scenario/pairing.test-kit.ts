import { askToJoin } from '@unslouch/extension/src/app/pairing/ask-to-join.ts';
import { offerPairing } from '@unslouch/extension/src/app/pairing/offer-pairing.ts';
import type { PairingAsked } from '@unslouch/extension/src/ports/pairing.ts';
import { activeDevices } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { Result } from '@unslouch/shared/lib/result.ts';
import type { Device } from './device.test-kit.ts';

/** As far as the six digits. */
export async function meet(origin: string, holder: Device, newcomer: Device, ports = newcomer.ports) {
  const offered = value(await offerPairing(holder.ports));
  const [came, asked] = await Promise.all([
    offered.waitForNewcomer(),
    askToJoin(ports, origin, offered.code) as Promise<Result<PairingAsked, never>>,
  ]);
  return { newcomer: value(came), asked: value(asked) };
}

export async function members(device: Device): Promise<number> {
  await device.sync();
  const known = await device.ports.store.loadChain();
  return known ? activeDevices(known.chain).length : 0;
}

export function value<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`Refused: ${result.problem.code}`);
  return result.value;
}
