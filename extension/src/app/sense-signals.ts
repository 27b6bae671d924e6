import type { Signals, Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { NudgePorts } from './nudge-ports.ts';

/** What woke us, as far as it says something that the browser can't be asked for afterwards. */
export type Wake = Pick<Signals, 'breakpoint' | 'browserStarted'>;

/** Nothing is known about how welcome a nudge is. */
const UNKNOWN_RECEPTIVENESS = 0.5;

export async function senseSignals(ports: NudgePorts, settings: Settings, wake: Wake): Promise<Signals> {
  const [input, screen, noticesAllowed] = await Promise.all([
    ports.presence.read(settings.idleAfterSeconds),
    ports.screen.read(),
    ports.notices.allowed(),
  ]);
  return {
    ...wake,
    ...screen,
    presence: { state: input, since: null },
    elsewhereUntil: null,
    zone: ports.zone.current(),
    steps: null,
    sleep: null,
    claim: null,
    surfaces: noticesAllowed ? LADDER : LADDER.filter((surface) => surface !== 'notification'),
    receptiveness: UNKNOWN_RECEPTIVENESS,
  };
}

/** From the quiet to the loud; the badge is below all of them and always there. */
const LADDER: readonly Surface[] = ['notification', 'popup', 'window'];
