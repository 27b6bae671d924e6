import { badge } from '@unslouch/shared/domain/nudge/badge.ts';
import type { Decision } from '@unslouch/shared/domain/nudge/decision.ts';
import { explain } from '@unslouch/shared/domain/nudge/explain.ts';
import { nextAlarm } from '@unslouch/shared/domain/nudge/next-alarm.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { type EpochMs, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { ToolbarIcon } from '../ports/toolbar.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { showNudge } from './show-nudge.ts';

/** What a look found and has stored. */
export interface Look {
  readonly state: NudgeState;
  readonly decision: Decision;
  readonly settings: Settings;
  readonly now: EpochMs;
}

/** Carries a stored look out. Doing it again changes nothing. `told`: the surface said something that the next look needs. */
export async function showLook(ports: NudgePorts, look: Look): Promise<'shown' | 'told'> {
  await setWakeUp(ports, nextAlarm(look.state, look.decision, look.now));
  await showToolbar(ports, look);
  followBreakpoints(ports, look);
  return showNudge(ports, look.state.nudge);
}

/** Setting an alarm anew would push it back each time, so it is touched only where it is somewhere else. */
async function setWakeUp({ alarms }: NudgePorts, at: EpochMs | null): Promise<void> {
  const set = await alarms.next();
  if (at === null) {
    if (set !== null) await alarms.clear();
    return;
  }
  if (set === null || Math.abs(set - at) >= seconds(1)) await alarms.set(at);
}

async function showToolbar({ toolbar, wording }: NudgePorts, { state, settings, now }: Look): Promise<void> {
  const shown = badge(state, settings, now);
  const words = await wording();
  await toolbar.show({
    icon: ICONS[shown.kind],
    badge: words.badge(shown),
    tooltip: words.tooltip(explain(state, settings, now)),
  });
}

const ICONS = {
  minutes: 'counting',
  due: 'due',
  paused: 'paused',
  inCall: 'inCall',
  offHours: 'offHours',
  away: 'counting',
  nothingOffered: 'counting',
  session: 'counting',
} as const satisfies Record<string, ToolbarIcon>;

/** No input for so long, while a due nudge waits, is a breakpoint too. The shortest that browsers tell. */
const PAUSE_SECONDS = 15;

function followBreakpoints({ breakpoints, presence }: NudgePorts, { decision, settings }: Look): void {
  const waiting = decision.reasons.includes('awaitingBreakpoint');
  if (waiting) breakpoints.listen();
  else breakpoints.stop();
  presence.watch(waiting ? PAUSE_SECONDS : settings.idleAfterSeconds);
}
