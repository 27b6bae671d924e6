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

/** One register a source; null where it was removed. */
export const SOURCE_PREFIX = 'source/';
