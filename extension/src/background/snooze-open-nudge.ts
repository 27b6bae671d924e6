import type { NudgePorts } from '../app/nudge-ports.ts';
import { readNudgeState } from '../app/read-nudge-state.ts';
import { answerNotice, LATER_BUTTON } from './answer-notice.ts';

/** The key for later; nothing where no nudge is open. */
export async function snoozeOpenNudge(ports: NudgePorts): Promise<void> {
  const { nudge } = readNudgeState(await ports.store.loadState());
  if (nudge !== null) await answerNotice(ports, nudge.id, LATER_BUTTON);
}
