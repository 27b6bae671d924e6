import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';

/** What sends on the phone; decides how it is set up, never how a payload is read. */
export type PhoneApp = 'health-connect-webhook' | 'health-auto-export' | 'shortcuts' | 'tasker' | 'open-mhealth';

/** An address that a phone pushes to. It travels sealed with the log, so that each device can show the code again. */
export interface PhoneSource {
  /** The relay's name of it. */
  readonly id: string;
  readonly app: PhoneApp;
  readonly url: string;
  readonly token: string;
}

/** How it stands, as the relay says. Times to the hour. */
export interface PhoneContact {
  /** When something was last taken from it; null: never. */
  readonly lastPushAt: EpochMs | null;
  /** What was turned away since, with the code that the phone was answered. */
  readonly refused: { readonly at: EpochMs; readonly code: string } | null;
}

/** One register a source; null where it was removed. */
export const SOURCE_PREFIX = 'source/';
