import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Result } from '@unslouch/shared/lib/result.ts';
import type { DeviceLabel } from './devices/device-label-of.ts';

/** What the person can do with the account. `relay` is an origin, such as `https://relay.example.org`. */
export interface AccountActions {
  /** The twelve words exist nowhere else: they are shown before anything else happens. */
  create(relay: string): Promise<Result<{ readonly words: string }, Problem>>;
  join(relay: string, words: string): Promise<Result<null, Problem>>;
  leave(): Promise<void>;
  /** Another device of the account gets nothing new from now on. */
  revoke(device: DeviceId): Promise<Result<null, Problem>>;
  /** Renames a device, this one or another, on all of them. */
  name(device: DeviceId, label: DeviceLabel): Promise<void>;
  /** For a phone's app; the token is shown once. */
  createSource(): Promise<Result<{ readonly url: string; readonly token: string }, Problem>>;
}
