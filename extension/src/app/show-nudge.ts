import { confirmSurface, failSurface } from '@unslouch/shared/domain/nudge/ladder.ts';
import type { OpenNudge } from '@unslouch/shared/domain/nudge/state.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** Brings the screen in line with the open nudge: exactly one surface, or none. */
export async function showNudge(ports: NudgePorts, nudge: OpenNudge | null): Promise<'shown' | 'refused'> {
  const wanted = nudge !== null && nudge.snoozedUntil === null ? nudge : null;
  await ports.notices.withdrawAllBut(wanted?.surface === 'notification' ? wanted.id : null);
  if (wanted === null || wanted.confirmed) return 'shown';

  if (!(await openSurface(ports, wanted))) {
    await ports.store.transact((current) => {
      const state = failSurface(readNudgeState(current), wanted.id, wanted.surface);
      return { append: { nudgeState: state }, result: null };
    });
    return 'refused';
  }
  // A page of ours says itself that it has drawn; the browser's word is all there is about a notification.
  if (wanted.surface === 'notification') await confirm(ports, wanted);
  return 'shown';
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

async function confirm(ports: NudgePorts, { id, surface }: OpenNudge): Promise<void> {
  await ports.store.transact((current) => ({
    append: { nudgeState: confirmSurface(readNudgeState(current), id, surface) },
    result: null,
  }));
}
