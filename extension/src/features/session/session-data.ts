import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { loopOf } from '@unslouch/shared/domain/movement/loop.ts';
import type { Movement } from '@unslouch/shared/domain/movement/movement.ts';
import { type EpochMs, type Ms, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { Session } from '@unslouch/shared/domain/workout/session.ts';
import { outcomeOf } from '@unslouch/shared/domain/workout/session-outcome.ts';
import type { SessionView } from '@unslouch/shared/domain/workout/view-session.ts';
import type { Goal } from '@unslouch/shared/domain/workout/workout.ts';
import { exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { regionsOf } from '../today/offer-of.ts';
import { freeCorner } from './free-corner.ts';
import type { PhaseData, SessionData, SessionEndData, WorkData } from './session-model.ts';
import { tempoWord } from './tempo-word.ts';

/** What an exercise is told by: its cues, and whose language they are in, where it is not the page's. */
export interface CueTexts {
  readonly cues: readonly string[];
  readonly foreign: string | null;
}

/** What the person chose for this page: shown words, heard sounds. */
export interface SessionChoices {
  readonly captions: boolean;
  readonly sound: boolean;
}

/** A cue stays long enough to be read twice. Taste. */
const CUE_SECONDS = 8;

/** What runs now, drawn by its poses: null until they are there, or where it has none. */
export interface Running {
  readonly view: SessionView;
  readonly exercise: Exercise;
  readonly movement: Movement | null;
  readonly texts: CueTexts;
}

export function sessionData(
  i18n: I18n,
  { view, exercise, movement, texts }: Running,
  choices: SessionChoices,
): SessionData {
  return {
    ...choices,
    name: exerciseName(i18n, view.exercise ?? exercise.id),
    step: view.step.number - 1,
    stepCount: view.step.of,
    nextName: view.next && exerciseName(i18n, view.next.exercise),
    regions: regionsOf(exercise),
    freeCorner: freeCorner(movement, i18n.direction),
    work: workOf(view, exercise, movement),
    side: view.side === 'both' ? null : view.side,
    sideWords: null,
    cue: cueOf(texts, view.elapsed),
    stopIf: null,
    paused: view.status === 'paused',
  };
}

export function sessionEndData(i18n: I18n, session: Session, now: EpochMs, breaksBefore: number): SessionEndData {
  const value = outcomeOf(session, now);
  return {
    name: namesOf(i18n, session).map(i18n.inSentence).join(' · '),
    movedMs: seconds(value.seconds),
    sets: value.steps.reduce((sum, step) => sum + step.sets.length, 0),
    breaksToday: breaksBefore + 1,
    effort: session.effort,
  };
}

/** "band pull-apart, 15": what the undo strip says was logged. */
export function loggedWords(i18n: I18n, session: Session, now: EpochMs): string {
  const sets = outcomeOf(session, now).steps.flatMap((step) => step.sets);
  const reps = sets.reduce((sum, set) => sum + (set.reps ?? 0), 0);
  const names = namesOf(i18n, session).map(i18n.inSentence);
  return [...names, ...(reps > 0 && names.length === 1 ? [i18n.number(reps)] : [])].join(', ');
}

/** More than one in a circuit, and after a swap; what was left out, where nothing else was there. */
function namesOf(i18n: I18n, { plan, reports }: Session): readonly string[] {
  const meant = plan.length > 0 ? plan : reports;
  return [...new Set(meant.map(({ exercise }) => exercise))].map((id) => exerciseName(i18n, id));
}

function cueOf({ cues, foreign }: CueTexts, elapsed: number): SessionData['cue'] {
  return { text: cues[Math.floor(elapsed / CUE_SECONDS) % Math.max(1, cues.length)] ?? '', thought: null, foreign };
}

function workOf(view: SessionView, exercise: Exercise, movement: Movement | null): WorkData {
  const { set, phase, remaining } = view;
  if (set === null) return clock('rest', 0, 0);
  if (phase === 'ready') return clock('ready', set.readySeconds - remaining, set.readySeconds);
  if (phase === 'rest') return clock('rest', set.restSeconds - remaining, set.restSeconds);
  const { goal } = set;
  if (goal.kind === 'time') return clock('time', goal.seconds - remaining, goal.seconds);
  const elapsed = goal.count * goal.repSeconds - remaining;
  const inRep = elapsed % goal.repSeconds;
  const rep = Math.min(goal.count, Math.floor(elapsed / goal.repSeconds));
  const parts = movement === null ? [] : partsOf(movement, goal, exercise);
  const hold = parts.find(({ kind }) => kind === 'hold');
  if (exercise.prescription.mode === 'hold' && hold !== undefined) {
    const held = Math.min(hold.seconds, Math.max(0, inRep - hold.start));
    const repeat = { index: rep + 1, of: goal.count };
    return { kind: 'hold', elapsedMs: seconds(held), totalMs: seconds(hold.seconds), repeat };
  }
  const phases = parts.map((part): PhaseData => ({ ...part, passed: share((inRep - part.start) / part.seconds) }));
  return { kind: 'reps', done: rep, total: goal.count, phases };
}

function clock<Kind extends 'ready' | 'rest' | 'time'>(
  kind: Kind,
  elapsed: number,
  total: number,
): { readonly kind: Kind; readonly elapsedMs: Ms; readonly totalMs: Ms } {
  return { kind, elapsedMs: seconds(Math.max(0, elapsed)), totalMs: seconds(total) };
}

type Part = Omit<PhaseData, 'passed'>;

/** One repetition as the figure does it: the same parts in the same order, each with its word. */
function partsOf(movement: Movement, goal: Extract<Goal, { kind: 'reps' }>, exercise: Exercise): readonly Part[] {
  const parts: Part[] = [];
  for (const stretch of loopOf(movement, goal.tempo).stretches) {
    const { start, seconds: length } = stretch;
    if (start >= goal.repSeconds - A_MOMENT) break; // the other side's turn
    const kind = tempoWord(exercise, stretch);
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { ...last, seconds: last.seconds + length };
    else parts.push({ kind, start, seconds: length });
  }
  return parts;
}

/** Seconds that are lost in sums of fractions. */
const A_MOMENT = 0.01;

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
