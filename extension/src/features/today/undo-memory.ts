import { type EpochMs, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { Command } from '../../messages/commands.ts';

/** What was just done, and the command that takes it back. */
export interface UndoOffer {
  readonly sentence: string;
  readonly command: Command;
}

const KEY = 'undo';
/** As long as the strip shows. */
const HELD = seconds(10);

/**
 * A popup closes with any click beside it: one that opens in time still has the offer. Not by `useKept`, whose schemas the popup
 * doesn't carry; what the command holds is checked where commands come in.
 */
export function loadUndo(storage: Storage, now: EpochMs): UndoOffer | null {
  try {
    const { at, undo } = JSON.parse(storage.getItem(KEY) ?? '{}');
    const isInTime = at <= now && now - at < HELD;
    return isInTime && typeof undo?.sentence === 'string' && undo.command ? undo : null;
  } catch {
    return null;
  }
}

export function saveUndo(storage: Storage, undo: UndoOffer | null, at: EpochMs): void {
  try {
    storage.setItem(KEY, JSON.stringify({ at, undo }));
  } catch {
    // Full or forbidden: the offer is gone with this popup.
  }
}
