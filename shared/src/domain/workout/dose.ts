import type { Exercise, LoadStyle, Range } from '../exercise/exercise.ts';
import type { Tempo } from '../movement/loop.ts';
import type { Goal, Level } from './workout.ts';

/** How an exercise is loaded: one break's worth, the full prescription, few heavy or many light repetitions. */
export type DoseStyle = 'desk' | 'full' | 'heavy' | 'light';

export interface Dose {
  readonly sets: number;
  readonly goal: Goal;
  readonly restSeconds: number;
}

/** Where an exercise names no heavy or light way: few and slow, or many (programme rule P5 for people without weights). */
const SLOW_AND_FEW: LoadStyle = { sets: 1, reps: [6, 8], restSec: 60 };
const LONG: LoadStyle = { sets: 1, reps: [15, 20], restSec: 30 };

/** Seconds in and out of a held position whose prescription names no tempo (taste). */
const INTO_HOLD = 2;
/** Part of the dose that an easier level keeps, and seconds that a harder one adds to the way back (taste). */
const EASIER_SHARE = 0.7;
const HARDER_SECONDS = 1;

/** The sets, reps, hold and tempo that a level of an exercise asks for. An exercise without that style gets its nearest. */
export function doseOf(exercise: Exercise, level: Level, style: DoseStyle): Dose {
  const { prescription, deskDose } = exercise;
  const load =
    style === 'heavy' ? (exercise.heavy ?? SLOW_AND_FEW) : style === 'light' ? (exercise.light ?? LONG) : null;
  const desk = style === 'desk' ? deskDose : null;
  const sets = desk?.sets ?? load?.sets ?? prescription.sets;
  const reps = desk === null ? repsOf(load?.reps ?? prescription.reps, style) : (desk.reps ?? 1);
  const hold = desk?.holdSec ?? low(prescription.holdSec);
  const duration = desk?.durationSec ?? low(prescription.durationSec);
  return {
    sets,
    goal: goalOf(exercise, { reps, hold, duration, level: levelIn(style, level, exercise) }),
    restSeconds: load?.restSec ?? prescription.restSec,
  };
}

/** Without more load, few repetitions are hard only when they are slow; many are easier by less load, never by fewer. */
function levelIn(style: DoseStyle, level: Level, { heavy }: Exercise): Level {
  if (style === 'heavy' && heavy === null) return 'harder';
  return style === 'light' && level === 'easier' ? 'normal' : level;
}

/** The tempo as the figure shows it and the session counts it. */
export function tempoOf(exercise: Exercise, level: Level, holdSeconds: number): Tempo {
  const { tempo } = exercise.prescription;
  const held = exercise.prescription.mode === 'hold';
  return {
    con: tempo?.con ?? INTO_HOLD,
    ecc: (tempo?.ecc ?? INTO_HOLD) + (level === 'harder' && !held ? HARDER_SECONDS : 0),
    pause: tempo?.pause ?? 0,
    hold: held ? holdSeconds : (tempo?.pause ?? 0),
  };
}

/** Seconds of one repetition at this tempo: one turn of the figure, or half a turn where it shows both sides. */
export function repSecondsOf({ cycle, prescription }: Exercise, tempo: Tempo): number {
  if (prescription.breathSec !== undefined) return prescription.breathSec.reduce((sum, part) => sum + part, 0);
  const { con = 0, ecc = 0, pause = 0, hold = 0, fixed = 0, reps = 1 } = cycle;
  return (con * tempo.con + ecc * tempo.ecc + pause * tempo.pause + hold * tempo.hold + fixed) / reps;
}

interface Amount {
  readonly reps: number | null;
  readonly hold: number | null;
  readonly duration: number | null;
  readonly level: Level;
}

function goalOf(exercise: Exercise, { reps, hold, duration, level }: Amount): Goal {
  const { mode } = exercise.prescription;
  const share = level === 'easier' ? EASIER_SHARE : 1;
  const tempo = tempoOf(exercise, level, Math.max(1, Math.round((hold ?? 0) * share)));
  const repSeconds = repSecondsOf(exercise, tempo);
  const loopsFreely = (exercise.cycle.fixed ?? 0) > 0 && exercise.prescription.breathSec === undefined;
  if (mode === 'time') return { kind: 'time', seconds: Math.round((duration ?? FALLBACK_SECONDS) * share), tempo };
  if (mode === 'hold' && loopsFreely)
    return { kind: 'time', seconds: Math.round((hold ?? FALLBACK_SECONDS) * share), tempo };
  const count = reps ?? 1;
  const held = mode === 'hold';
  return {
    kind: 'reps',
    count: held ? count : Math.max(1, Math.round(count * share)),
    tempo,
    repSeconds,
    holdSeconds: held ? tempo.hold : null,
  };
}

/** A timed exercise always names its time; this only keeps a person's own exercise usable. */
const FALLBACK_SECONDS = 60;

function low(range: Range | undefined): number | null {
  return range?.[0] ?? null;
}

/** Many means at least fifteen wherever the range allows it (programme rule P5); otherwise the middle of the range. */
function repsOf(range: Range | undefined, style: DoseStyle): number | null {
  if (range === undefined) return null;
  const [least, most] = range;
  return style === 'light' ? Math.max(least, Math.min(most, MANY)) : Math.round((least + most) / 2);
}

const MANY = 15;
