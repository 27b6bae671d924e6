import { decideNudge } from '@unslouch/shared/domain/nudge/decide-nudge.ts';
import { joinShare } from '@unslouch/shared/domain/nudge/share.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { type Sensed, senseSignals, type Wake } from './sense-signals.ts';

/**
 * Where this look would bring up a nudge, the other devices are asked first. That fetches what is new: a break there, or
 * a walk that a phone has told of, may be why no nudge is wanted, so everything is sensed again. Nothing is kept of it: a look
 * that dies here asks again, and gets the same answer.
 */
export async function askPeers(ports: NudgePorts, settings: Settings, sensed: Sensed, wake: Wake): Promise<Sensed> {
  const stored = readNudgeState(await ports.store.loadState());
  const slot = slotOf(stored, sensed, settings, ports.clock.now());
  if (slot === null) return sensed;
  const claim = await ports.peers.claim(slot);
  const heard = await senseSignals(ports, settings, wake);
  if (claim.kind !== 'taken') return heard;
  const taken = { device: claim.by, nudge: null, at: ports.clock.now() };
  return { ...heard, signals: { ...heard.signals, claim: taken } };
}

/** The last thing that happened to the movement clock, the same on every device that has heard of it; null: none comes up now. */
function slotOf(stored: NudgeState, { shares, signals }: Sensed, settings: Settings, now: EpochMs): string | null {
  const before = shares.reduce(joinShare, stored);
  const { stamp } = before;
  const { nudge } = decideNudge(before, signals, settings, now).state;
  const comes = nudge !== null && nudge.firedAt !== before.nudge?.firedAt;
  return comes && stamp !== null ? `${stamp.at}:${stamp.device}` : null;
}
