import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { answerNudge } from '../app/answer-nudge.ts';
import type { NudgePorts } from '../app/nudge-ports.ts';
import { openNudge } from '../app/open-nudge.ts';

/** As the button says; the nudge's budget may allow less. */
const LATER_MINUTES = 10;

/** Its place among the buttons. */
export const LATER_BUTTON = 1;

/** The buttons of a notice, in the order in which `Wording` names them. */
export async function answerNotice(ports: NudgePorts, nudge: NudgeId, button: number): Promise<void> {
  if (button !== LATER_BUTTON) await openNudge(ports);
  else await answerNudge(ports, nudge, { kind: 'snooze', minutes: LATER_MINUTES });
}
