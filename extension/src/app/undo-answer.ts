import type { AnyFact, NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import { undoAnswer as undo } from '@unslouch/shared/domain/nudge/undo.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { type EpochMs, hours } from '@unslouch/shared/domain/time/instant.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { checkNudge } from './check-nudge.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { retractionOf } from './undo-entry.ts';

/** Takes the last answer back: the state as it was before, and the facts of the answer hidden. */
export async function undoAnswer(ports: NudgePorts, nudge: NudgeId): Promise<Result<null, Problem<'undo-too-late'>>> {
  const now = ports.clock.now();
  const recent = await loadRecent(ports, now);
  const undone = await ports.store.transact((current) => {
    const before = readNudgeState(current);
    const state = undo(before, nudge, now);
    if (state === null) return { append: {}, result: false };
    return {
      append: { nudgeState: state, retractions: factsOfAnswer(before, recent).map(retractionOf) },
      result: true,
    };
  });
  await checkNudge(ports);
  return undone ? ok(null) : fail(problem('undo-too-late', 'permanent'));
}

/** A bout that the answer ended may have begun long before, on another day. */
async function loadRecent(ports: NudgePorts, now: EpochMs): Promise<readonly AnyFact[]> {
  const offset = ports.zone.current().offsetMinutesAt(now);
  return ports.store.loadFactsBetween(localDayOf(now - hours(24), offset), localDayOf(now, offset));
}

function factsOfAnswer({ undo: last, bout }: NudgeState, facts: readonly AnyFact[]): readonly AnyFact[] {
  if (last === null) return [];
  const answered = facts.findLast((fact) => fact.type === 'answer' && fact.value.nudge === last.nudge);
  if (answered === undefined) return [];
  const ended = facts.filter((fact) => fact.type === 'bout' && fact.value.endTime === answered.startTime);
  return bout?.startedAt === last.before.bout?.startedAt ? [answered] : [answered, ...ended];
}
