import { currentInterval } from '@unslouch/shared/domain/nudge/interval.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** Development and end-to-end builds only: as if the person had sat that much longer, and an alarm soon. */
export async function shiftBout(ports: NudgePorts, intervals: number, lookInSeconds: number): Promise<void> {
  const { settings } = parseSettings(await ports.settings.load());
  await ports.store.transact((current) => {
    const state = readNudgeState(current);
    const by = intervals * currentInterval(state.rhythm.dismissals, settings);
    const bout = state.bout && { ...state.bout, startedAt: state.bout.startedAt - by };
    return { append: { nudgeState: { ...state, bout } }, result: null };
  });
  await ports.alarms.set(ports.clock.now() + seconds(lookInSeconds));
}
