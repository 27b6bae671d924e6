import { fail, ok, type Result } from '../lib/result.ts';
import { type RelayProblem, relayProblem } from './problem-codes.ts';

/**
 * Where a device stands in the relay's log; as text `<generation>.<sequence>`. A device that never pulled asks with
 * `.0`: any generation will do. It is stored in the same transaction as what the pull brought.
 */
export interface Cursor {
  /** Names one life of the log; a restored or re-made vault has another. Empty: not known yet. */
  readonly generation: string;
  /** Relay sequence of the last item applied. */
  readonly after: number;
}

/** 16 bytes in base64url. */
export const GENERATION_LENGTH = 22;

const CURSOR = /^([A-Za-z0-9_-]{22}|)\.(\d{1,15})$/;

export function cursorToText(cursor: Cursor): string {
  return `${cursor.generation}.${cursor.after}`;
}

export function parseCursor(text: string): Result<Cursor, RelayProblem> {
  const found = CURSOR.exec(text);
  if (found === null) return fail(relayProblem('malformed', { at: 'cursor' }));
  return ok({ generation: found[1] ?? '', after: Number(found[2]) });
}
