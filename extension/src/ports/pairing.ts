import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Result } from '@unslouch/shared/lib/result.ts';

/** A device that holds the keys waits for another one. */
export interface PairingOffered {
  /** Eight characters, to be typed on the new device. */
  readonly code: string;
  readonly expiresAt: EpochMs;
  /** Settles when the code was typed there, or when it's over. */
  waitForNewcomer(): Promise<Result<Newcomer, Problem>>;
  stop(): void;
}

/** Has shown the code to be known; not yet that it is the device in front of the person. */
export interface Newcomer {
  /** Adds it if these are the six digits that it shows. The third wrong answer ends the pairing. */
  admit(typed: string): Promise<Result<null, Problem>>;
}

/** This device waits to be let in. */
export interface PairingAsked {
  /** To be typed on the device that holds the keys. */
  readonly digits: string;
  /**
   * To be called once that device says that it has added this one: only then is it sure that the digits were the same, and
   * that the account is the person's own. Until this succeeds nothing of the log is sent.
   */
  enter(): Promise<Result<null, Problem>>;
}
