import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { answerNudge } from '@unslouch/shared/domain/nudge/answer-nudge.ts';
import { startSession as startInState } from '@unslouch/shared/domain/nudge/finish-session.ts';
import { followClock } from '@unslouch/shared/domain/nudge/follow-clock.ts';
import type { NudgeFact } from '@unslouch/shared/domain/nudge/nudge-fact.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { type Offered, planOffered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import { startSession as createSession } from '@unslouch/shared/domain/workout/session.ts';
import { type Workout, workoutSeconds } from '@unslouch/shared/domain/workout/workout.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { checkNudge } from './check-nudge.ts';
import { keepState } from './keep-state.ts';
import { loadTraining } from './load-training.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { readSession } from './read-session.ts';
import { toFact } from './to-fact.ts';

export interface SessionWish extends Offered {
  /** Planned already: a routine or a move of the person's own. */
  readonly plan?: Workout | undefined;
  /** The open nudge that this answers, or null: unasked. */
  readonly nudge: NudgeId | null;
}

type StartProblem = Problem<'exercise-unknown' | 'nudge-gone' | 'snooze-spent'>;

/** Begins the guided session. A second click, here or in another window, finds it running and changes nothing. */
export async function startSession(ports: NudgePorts, wish: SessionWish): Promise<Result<null, StartProblem>> {
  const { settings } = parseSettings(await ports.settings.load());
  const zone = ports.zone.current();
  const now = ports.clock.now();
  const plan = wish.plan ?? planOffered(wish, await loadTraining(ports, settings, now));
  if (plan === null) return fail(problem('exercise-unknown', 'permanent'));
  const failure = await ports.store.transact<StartProblem | null>((current) => {
    if (readSession(current) !== null) return { append: {}, result: null };
    const before = followClock(readNudgeState(current), now);
    const started = enter(before, wish, workoutSeconds(plan), settings, now);
    if (started.problem !== null) return { append: {}, result: started.problem };
    return {
      append: {
        ...keepState(before, started.state),
        session: createSession({ plan, nudge: wish.nudge, nudgeType: wish.type, at: now }),
        facts: started.facts.map((fact) => toFact(fact, current.nextId(), zone)),
      },
      result: null,
    };
  });
  await checkNudge(ports);
  return failure === null ? ok(null) : fail(failure);
}

interface Entered {
  readonly state: NudgeState;
  readonly facts: readonly NudgeFact[];
  readonly problem: StartProblem | null;
}

function enter(
  state: NudgeState,
  { nudge, type }: SessionWish,
  plannedSeconds: number,
  settings: Settings,
  now: EpochMs,
): Entered {
  if (nudge !== null) return answerNudge(state, nudge, { kind: 'start', plannedSeconds }, settings, now);
  return { state: startInState(state, { nudge, type, plannedSeconds }, now), facts: [], problem: null };
}
