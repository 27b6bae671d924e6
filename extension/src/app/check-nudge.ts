/**
 * One look, whatever woke us:
 *
 *   sense     settings, input, screen                                    nothing is changed
 *   decide    state → state', decision, facts                            one transaction, all or nothing
 *   alarm     the next wake-up, if it isn't set so already
 *   show      toolbar, breakpoint listeners, the surface of the nudge
 *
 * The browser may stop us after any step. Everything shown follows from the stored state, so the next look repeats what is
 * missing; a notice that is on screen already has the nudge's id and isn't shown a second time.
 */
import { decideNudge } from '@unslouch/shared/domain/nudge/decide-nudge.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { prepareChooser } from './prepare-chooser.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { senseSignals, type Wake } from './sense-signals.ts';
import { type Look, showLook } from './show-look.ts';
import { toFact } from './to-fact.ts';

/** Nothing but time has passed. */
export const BY_CLOCK: Wake = { breakpoint: null, browserStarted: false };

export async function checkNudge(ports: NudgePorts, wake: Wake = BY_CLOCK): Promise<void> {
  await ports.lock.runAlone('nudge', async () => {
    let shown = await showLook(ports, await look(ports, wake));
    // A surface that refuses is one more look at the next rung; the badge, at the end of the ladder, never refuses.
    while (shown === 'refused') shown = await showLook(ports, await look(ports, BY_CLOCK));
  });
}

async function look(ports: NudgePorts, wake: Wake): Promise<Look> {
  const { settings } = parseSettings(await ports.settings.load());
  const signals = await senseSignals(ports, settings, wake);
  const now = ports.clock.now();
  const choose = await prepareChooser(ports, settings, now);
  return ports.store.transact((current) => {
    const before = readNudgeState(current);
    const { state, decision, facts, closedSession } = decideNudge(before, signals, settings, now, choose);
    return {
      append: {
        nudgeState: state,
        facts: facts.map((fact) => toFact(fact, current.nextId(), signals.zone)),
        ...(decision.id === before.latest?.id ? {} : { decision: { id: decision.id, at: now, decision } }),
      },
      result: { state, decision, settings, now },
    };
  });
}
