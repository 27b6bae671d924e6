import { parseNudgeState } from '@unslouch/shared/domain/nudge/parse-state.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import type { Current } from '../ports/entry-store.ts';

/** The stored state; a fresh one on the first look, or where what is stored can't be read. */
export function readNudgeState({ nudgeState, device }: Pick<Current, 'nudgeState' | 'device'>): NudgeState {
  return parseNudgeState(nudgeState, device);
}
