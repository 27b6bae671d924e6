import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { confirmSurface, failSurface } from '@unslouch/shared/domain/nudge/ladder.ts';
import type { Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import type { OpenNudge } from '@unslouch/shared/domain/nudge/state.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** Brings the screen in line with the open nudge: exactly one surface, or none. `told`: it said something that the next look needs. */
export async function showNudge(ports: NudgePorts, nudge: OpenNudge | null): Promise<'shown' | 'told'> {
  const wanted = nudge !== null && nudge.snoozedUntil === null ? nudge : null;
  await ports.notices.withdrawAllBut(wanted?.surface === 'notification' ? wanted.id : null);
  if (wanted === null || wanted.confirmed) return 'shown';

  const opened = await openSurface(ports, wanted);
  // A page of ours says itself that it has drawn; the browser's word is all there is about a notification.
  if (opened && wanted.surface !== 'notification') return 'shown';
  await tellSurface(ports, opened ? confirmSurface : failSurface, wanted.id, wanted.surface);
  return 'told';
}

/** Stores what is known of a surface. */
export async function tellSurface(
  { store }: NudgePorts,
  tell: typeof confirmSurface,
  nudge: NudgeId,
  surface: Surface,
): Promise<void> {
  await store.transact((current) => ({
    append: { nudgeState: tell(readNudgeState(current), nudge, surface) },
    result: null,
  }));
}

async function openSurface(ports: NudgePorts, nudge: OpenNudge): Promise<boolean> {
  switch (nudge.surface) {
    case 'notification':
      return ports.notices.show((await ports.wording()).notice(nudge));
    case 'popup':
      return ports.surfaces.openPopup();
    case 'window':
      return ports.surfaces.openWindow('popup.html');
    case 'badge':
      return true;
  }
}
