/**
 * One look, whatever woke us:
 *
 *   sense     settings, input, screen, wearables, other devices            nothing is changed
 *   ask       may this device show it, where a nudge would come up        nothing is changed
 *   decide    state → state', decision, facts                            one transaction, all or nothing
 *   alarm     the next wake-up, if it isn't set so already
 *   show      toolbar, breakpoint listeners, the surface of the nudge
 *
 * The browser may stop us after any step. Everything shown follows from the stored state, so the next look repeats what is
 * missing; a notice that is on screen already has the nudge's id and isn't shown a second time.
 */
import { decideNudge } from '@unslouch/shared/domain/nudge/decide-nudge.ts';
import { joinShare } from '@unslouch/shared/domain/nudge/share.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { askPeers } from './ask-peers.ts';
import { keepState } from './keep-state.ts';
import { lostSession } from './lost-session.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { prepareChooser } from './prepare-chooser.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { readSession } from './read-session.ts';
import { senseSignals, type Wake } from './sense-signals.ts';
import { type Look, showLook } from './show-look.ts';
import { toFact } from './to-fact.ts';

/** Held from what a look reads until what it shows: one at a time in the profile. */
export const NUDGE_LOCK = 'nudge';

/** Nothing but time has passed. */
export const BY_CLOCK: Wake = { breakpoint: null, browserStarted: false };

export async function checkNudge(ports: NudgePorts, wake: Wake = BY_CLOCK): Promise<void> {
  await ports.lock.runAlone(NUDGE_LOCK, () => lookAndShow(ports, wake));
}

/**
 * For every start of the background: an update, a restart of Firefox, being switched off and on lose the alarm without any
 * event. Where an event woke us, its look comes first and sets the alarm.
 */
export async function ensureAlarm(ports: NudgePorts): Promise<void> {
  if ((await ports.alarms.next()) !== null) return;
  await ports.lock.runAlone(NUDGE_LOCK, async () => {
    if ((await ports.alarms.next()) === null) await lookAndShow(ports, BY_CLOCK);
  });
}

async function lookAndShow(ports: NudgePorts, wake: Wake): Promise<void> {
  let shown = await showLook(ports, await look(ports, wake));
  // One that refuses needs its next rung, one that is shown no early alarm; the badge, at the end of the ladder, says nothing.
  while (shown === 'told') shown = await showLook(ports, await look(ports, BY_CLOCK));
}

async function look(ports: NudgePorts, wake: Wake): Promise<Look> {
  const { settings } = parseSettings(await ports.settings.load());
  const sensed = await senseSignals(ports, settings, wake);
  const { signals, shares, stepTotals } = await askPeers(ports, settings, sensed, wake);
  const now = ports.clock.now();
  const choose = await prepareChooser(ports, settings, now);
  return ports.store.transact((current) => {
    const stored = readNudgeState(current);
    const before = shares.reduce(joinShare, stored);
    const { state, decision, facts, closedSession } = decideNudge(before, signals, settings, now, choose);
    const happened = [...facts, ...(closedSession === null ? [] : [lostSession(closedSession, readSession(current))])];
    return {
      append: {
        ...keepState(stored, state),
        ...(stepTotals === null ? {} : { stepTotals }),
        facts: happened.map((fact) => toFact(fact, current.nextId(), signals.zone)),
        ...(closedSession === null ? {} : { session: null }),
        ...(decision.id === before.latest?.id ? {} : { decision: { id: decision.id, at: now, decision } }),
      },
      result: { state, decision, settings, now },
    };
  });
}
