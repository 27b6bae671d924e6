import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';

/**
 * One wake-up hint. The time that counts is the stored one: a browser may lose the hint (update, restart of Firefox),
 * delay it (sleep) or ring twice.
 */
export interface Alarms {
  /** When the hint will ring, or null where none is set. */
  next(): Promise<EpochMs | null>;
  /** Rings then, and every minute after it until it is set anew or cleared. */
  set(at: EpochMs): Promise<void>;
  clear(): Promise<void>;
}
