import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Result } from '@unslouch/shared/lib/result.ts';
import type { DataConsent } from '../ports/data-consent.ts';
import type { DeviceLabel } from '../ports/device-label.ts';
import type { PairingAsked, PairingOffered } from '../ports/pairing.ts';
import type { PhoneApp, PhoneContact, PhoneSource } from '../ports/phone-source.ts';

/** What the person can do with the account. `relay` is an origin, such as `https://relay.example.org`. */
export interface AccountActions {
  readonly consent: DataConsent;
  /**
   * The twelve words are kept until the person says that they are written down. `invite`: the code that some relays want of a
   * new account.
   */
  create(relay: string, invite: string | null): Promise<Result<{ readonly words: string }, Problem>>;
  join(relay: string, words: string): Promise<Result<null, Problem>>;
  /** Waits for another device to type a code. */
  offer(): Promise<Result<PairingOffered, Problem>>;
  /** Asks the device that shows this code to be let in. */
  ask(relay: string, code: string): Promise<Result<PairingAsked, Problem>>;
  /** Not yet written down, or the person let this browser keep them. */
  keptWords(): Promise<string | null>;
  /** Null forgets them. */
  keepWords(words: string | null): Promise<void>;
  /** Words that open nothing yet. */
  draftWords(): Promise<string>;
  /** Puts drafted words in place of the ones in force. */
  renewWords(old: string, fresh: string): Promise<Result<null, Problem>>;
  /** Everything the relay has of the account goes, for all devices; asked once more, it knows of none. */
  erase(): Promise<Result<null, Problem>>;
  leave(): Promise<void>;
  /** Renames a device, this one or another, on all of them. */
  name(device: DeviceId, label: DeviceLabel): Promise<void>;
  /** Another device of the account gets nothing new from now on. */
  revoke(device: string): Promise<Result<null, Problem>>;
  addPhone(app: PhoneApp): Promise<Result<PhoneSource, Problem>>;
  /** Its former token is dead at once. */
  renewPhone(source: PhoneSource): Promise<Result<PhoneSource, Problem>>;
  removePhone(source: PhoneSource): Promise<Result<null, Problem>>;
  testPhone(source: PhoneSource): Promise<Result<null, Problem>>;
  phoneContacts(): Promise<Result<ReadonlyMap<string, PhoneContact>, Problem>>;
  /** Where the log can't be opened: it is thrown away, and the next sync fetches what the relay has. Keys and account stay. */
  deleteLog(): Promise<void>;
  /** This browser is then as freshly installed. What other devices and the relay have stays theirs. */
  deleteEverything(): Promise<Result<null, Problem>>;
  /** What the relay says of its providers, and of this account's connections to them. */
  connections(): Promise<Result<readonly ProviderConnection[], Problem>>;
  /** Where the person says yes or no. */
  connectProvider(provider: string): Promise<Result<{ readonly url: string }, Problem>>;
  disconnectProvider(provider: string): Promise<Result<null, Problem>>;
}

/** One provider, as the relay sees it. */
export interface ProviderConnection {
  readonly provider: string;
  readonly state: 'not-offered' | 'off' | 'connecting' | 'active' | 'needs-consent';
  readonly lastFetchedAt: number | null;
  readonly lastDataAt: number | null;
  /** Days of the past. */
  readonly backfill: { readonly done: number; readonly all: number } | null;
  readonly problem: string | null;
  readonly retryAt: number | null;
}
