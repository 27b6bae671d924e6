import type { SessionChoices } from './session-data.ts';

const KEY = 'session choices';

/** As last chosen on this device; everything on at first, and where nothing can be read. */
export function loadChoices(storage: Storage): SessionChoices {
  try {
    const stored = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<SessionChoices>;
    return { captions: stored.captions !== false, sound: stored.sound !== false };
  } catch {
    return { captions: true, sound: true };
  }
}

export function saveChoices(storage: Storage, choices: SessionChoices): void {
  try {
    storage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Full or forbidden: the choice holds for this session.
  }
}
