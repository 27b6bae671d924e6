import { followClock } from '@unslouch/shared/domain/nudge/follow-clock.ts';
import { currentInterval } from '@unslouch/shared/domain/nudge/interval.ts';
import type { Bout, NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { type Ms, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { Session } from '@unslouch/shared/domain/workout/session.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { readSession } from './read-session.ts';

interface Shift {
  /** As if the person had sat that much longer. */
  readonly intervals: number;
  /** As if the machine had slept that long since the last look. */
  readonly asleepMinutes: number;
  readonly lookInSeconds: number;
}

/** Development and end-to-end builds only: what is stored moves into the past, and an alarm rings soon. */
export async function shiftBout(ports: NudgePorts, shift: Shift): Promise<void> {
  const { settings } = parseSettings(await ports.settings.load());
  const slept = minutes(shift.asleepMinutes);
  await ports.store.transact((current) => {
    const state = readNudgeState(current);
    const by = shift.intervals * currentInterval(state.rhythm.dismissals, settings);
    const bout = state.bout && satLonger(state.bout, by);
    const session = readSession(current);
    return {
      append: {
        nudgeState: earlier({ ...state, bout }, slept),
        ...(session === null ? {} : { session: earlierSession(session, slept) }),
      },
      result: null,
    };
  });
  await ports.alarms.set(ports.clock.now() + seconds(shift.lookInSeconds));
}

/** Who has not been away since it began came back when it began. */
function satLonger(bout: Bout, by: Ms): Bout {
  const startedAt = bout.startedAt - by;
  return { ...bout, startedAt, resumedAt: bout.resumedAt === bout.startedAt ? startedAt : bout.resumedAt };
}

function earlier(state: NudgeState, by: Ms): NudgeState {
  return state.seenAt === null || by === 0 ? state : followClock(state, state.seenAt - by);
}

function earlierSession(session: Session, by: Ms): Session {
  const { startedAt, phaseStartedAt, seenAt } = session;
  return { ...session, startedAt: startedAt - by, phaseStartedAt: phaseStartedAt - by, seenAt: seenAt - by };
}
