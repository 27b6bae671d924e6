import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { confirmSurface } from '@unslouch/shared/domain/nudge/ladder.ts';
import type { Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import { checkNudge } from './check-nudge.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { tellSurface } from './show-nudge.ts';

/** A page of ours has drawn the nudge, and needs not be looked after. Too late, and the next rung of the ladder is taken. */
export async function confirmNudge(ports: NudgePorts, nudge: NudgeId, surface: Surface): Promise<void> {
  await tellSurface(ports, confirmSurface, nudge, surface);
  await checkNudge(ports);
}
