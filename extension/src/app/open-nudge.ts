import type { NudgePorts } from './nudge-ports.ts';

/** Shows the offer with all its answers: in the toolbar popup where the browser opens it, else in a small window. */
export async function openNudge({ surfaces }: NudgePorts): Promise<void> {
  if (!(await surfaces.openPopup())) await surfaces.openWindow('popup.html');
}
