/**
 * The relay's token of this device, for as long as the browser runs; never on a disk. All of the profile share it: pages come and
 * go, and a background dies every half minute, but the relay lets an address ask for sixty tokens a minute, offices included.
 */
export interface TokenStore {
  /** `owner`: origin, account and device. Undefined: there is none of theirs. */
  load(owner: string): Promise<string | undefined>;
  /** In place of the one before, whoever's that was. */
  save(owner: string, token: string): Promise<void>;
  forget(): Promise<void>;
}
