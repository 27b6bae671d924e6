import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';

export interface NamingPorts {
  readonly loadDevice: () => Promise<DeviceId>;
  /** Stores the device's name, for all of the account's devices. */
  readonly name: (device: DeviceId) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/**
 * Enters an account with a name that the other devices list. The name is stored first: whoever closes the page at the first
 * sight of success would leave a device without one. A name that fails is no reason to lose the answer: it may be the only
 * sight of the words.
 */
export async function enterNamed<T extends { readonly ok: boolean }>(
  { loadDevice, name, report }: NamingPorts,
  enter: () => Promise<T>,
): Promise<T> {
  const before = await loadDevice();
  await name(before).catch(report);
  const entered = await enter();
  // A device that was revoked comes back as another one.
  const now = await loadDevice();
  if (entered.ok && now !== before) await name(now).catch(report);
  return entered;
}
