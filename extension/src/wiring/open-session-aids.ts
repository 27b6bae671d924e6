import { createCuePlayer } from '../adapters/system/cue-player.ts';
import { keepScreenOn } from '../adapters/system/screen-wake-lock.ts';
import { hush, say } from '../adapters/system/voice.ts';
import type { SessionAids } from '../ports/session-aids.ts';

export function openSessionAids(): SessionAids {
  return { play: createCuePlayer(), say, hush, keepScreenOn: () => keepScreenOn() };
}
