import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { confirmSurface } from '@unslouch/shared/domain/nudge/ladder.ts';
import type { Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** A page of ours has drawn the nudge. On time, or the next rung of the ladder is taken. */
export async function confirmNudge(ports: NudgePorts, nudge: NudgeId, surface: Surface): Promise<void> {
  await ports.store.transact((current) => ({
    append: { nudgeState: confirmSurface(readNudgeState(current), nudge, surface) },
    result: null,
  }));
}
