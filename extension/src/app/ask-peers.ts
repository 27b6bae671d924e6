import { decideNudge } from '@unslouch/shared/domain/nudge/decide-nudge.ts';
import { joinShare } from '@unslouch/shared/domain/nudge/share.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { hearShares, type Sensed } from './sense-signals.ts';

/**
 * Where this look would bring up a nudge, the other devices are asked first, and what they have told meanwhile is heard.
 * Nothing is kept of it: a look that dies here asks again, and gets the same answer.
 */
export async function askPeers(ports: NudgePorts, settings: Settings, sensed: Sensed): Promise<Sensed> {
  const stored = readNudgeState(await ports.store.loadState());
  const slot = slotOf(stored, sensed, settings, ports.clock.now());
  if (slot === null) return sensed;
  const claim = await ports.peers.claim(slot);
  const now = ports.clock.now();
  const heard = await hearShares(ports, sensed, stored.device, now);
  if (claim.kind !== 'taken') return heard;
  return { ...heard, signals: { ...heard.signals, claim: { device: claim.by, nudge: null, at: now } } };
}

/** The last thing that happened to the movement clock, the same on every device that has heard of it; null: none comes up now. */
function slotOf(stored: NudgeState, { shares, signals }: Sensed, settings: Settings, now: EpochMs): string | null {
  const before = shares.reduce(joinShare, stored);
  const { stamp } = before;
  const { nudge } = decideNudge(before, signals, settings, now).state;
  const comes = nudge !== null && nudge.firedAt !== before.nudge?.firedAt;
  return comes && stamp !== null ? `${stamp.at}:${stamp.device}` : null;
}
