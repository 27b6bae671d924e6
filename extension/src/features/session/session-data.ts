import { CUES_EN } from '@unslouch/shared/domain/exercise/cues.en.ts';
import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import { type EpochMs, type Ms, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { Session } from '@unslouch/shared/domain/workout/session.ts';
import { outcomeOf } from '@unslouch/shared/domain/workout/session-outcome.ts';
import type { SessionView } from '@unslouch/shared/domain/workout/view-session.ts';
import type { Goal } from '@unslouch/shared/domain/workout/workout.ts';
import { regionsOf } from '../today/offer-of.ts';
import type { PhaseData, SessionData, SessionEndData, WorkData } from './session-model.ts';

/** What the person chose for this page: shown words, heard sounds. */
export interface SessionChoices {
  readonly captions: boolean;
  readonly sound: boolean;
}

/** A cue stays long enough to be read twice. Taste. */
const CUE_SECONDS = 8;

export function sessionData(view: SessionView, exercise: Exercise, choices: SessionChoices): SessionData {
  const name = nameOf(exercise.id);
  return {
    ...choices,
    name,
    step: view.step.number - 1,
    stepCount: view.step.of,
    nextName: view.phase === 'ready' ? name : view.next && nameOf(view.next.exercise),
    regions: regionsOf(exercise),
    freeCorner: 'end',
    work: workOf(view, exercise),
    side: view.side === 'both' ? null : view.side,
    sideWords: null,
    cue: cueOf(exercise.id, view.elapsed),
    stopIf: null,
    paused: view.status === 'paused',
  };
}

export function sessionEndData(session: Session, now: EpochMs, breaksBefore: number): SessionEndData {
  const value = outcomeOf(session, now);
  return {
    name: nameOf(session.plan[0]?.exercise ?? ''),
    movedMs: seconds(value.seconds),
    sets: value.steps.reduce((sum, step) => sum + step.sets.length, 0),
    breaksToday: breaksBefore + 1,
    effort: session.effort,
  };
}

/** "band pull-apart, 15": what the undo strip says was logged. */
export function loggedWords(session: Session, now: EpochMs): string {
  const exercise = session.plan[0]?.exercise ?? '';
  const sets = outcomeOf(session, now).steps.flatMap((step) => step.sets);
  const reps = sets.reduce((sum, set) => sum + (set.reps ?? 0), 0);
  return [nameOf(exercise).toLocaleLowerCase('en'), ...(reps > 0 ? [String(reps)] : [])].join(', ');
}

function nameOf(id: string): string {
  return NAMES_EN[id] ?? id;
}

function cueOf(id: string, elapsed: number): SessionData['cue'] {
  const cues = CUES_EN[id]?.cues ?? [];
  return { text: cues[Math.floor(elapsed / CUE_SECONDS) % Math.max(1, cues.length)] ?? '', thought: null };
}

function workOf(view: SessionView, exercise: Exercise): WorkData {
  const { set, phase, remaining } = view;
  const total = set === null ? 0 : { ready: set.readySeconds, rest: set.restSeconds, work: 0 }[phase];
  if (set === null || phase !== 'work') return clock('rest', total - remaining, total);
  const { goal } = set;
  if (goal.kind === 'time') return clock('time', goal.seconds - remaining, goal.seconds);
  const elapsed = goal.count * goal.repSeconds - remaining;
  const inRep = elapsed % goal.repSeconds;
  const rep = Math.min(goal.count, Math.floor(elapsed / goal.repSeconds));
  const parts = partsOf(goal, exercise);
  const hold = parts.find(({ kind }) => kind === 'hold');
  if (exercise.prescription.mode === 'hold' && hold !== undefined) {
    const before = parts.slice(0, parts.indexOf(hold)).reduce((sum, part) => sum + part.seconds, 0);
    const held = Math.min(hold.seconds, Math.max(0, inRep - before));
    const repeat = { index: rep + 1, of: goal.count };
    return { kind: 'hold', elapsedMs: seconds(held), totalMs: seconds(hold.seconds), repeat };
  }
  return { kind: 'reps', done: rep, total: goal.count, phases: passed(parts, inRep) };
}

function clock(
  kind: 'rest' | 'time',
  elapsed: number,
  total: number,
): { kind: 'rest' | 'time'; elapsedMs: Ms; totalMs: Ms } {
  return { kind, elapsedMs: seconds(Math.max(0, elapsed)), totalMs: seconds(total) };
}

type Part = Pick<PhaseData, 'kind' | 'seconds'>;

/** The effort, its end, the way back: as long as the figure takes for them in one repetition. */
function partsOf({ tempo }: Extract<Goal, { kind: 'reps' }>, { cycle }: Exercise): readonly Part[] {
  const { con = 0, ecc = 0, pause = 0, hold = 0, reps = 1 } = cycle;
  const parts: readonly Part[] = [
    { kind: 'lift', seconds: (con * tempo.con) / reps },
    { kind: 'hold', seconds: (pause * tempo.pause + hold * tempo.hold) / reps },
    { kind: 'return', seconds: (ecc * tempo.ecc) / reps },
  ];
  return parts.filter((part) => part.seconds > 0);
}

function passed(parts: readonly Part[], inRep: number): readonly PhaseData[] {
  let start = 0;
  return parts.map((part) => {
    const share = Math.min(1, Math.max(0, (inRep - start) / part.seconds));
    start += part.seconds;
    return { ...part, passed: share };
  });
}
