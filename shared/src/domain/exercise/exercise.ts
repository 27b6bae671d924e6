import type { ExerciseId } from '../log/fact.ts';
import type { MovementId } from '../movement/load-movement.ts';
import type { Equipment, Pattern } from './exercise-terms.ts';

export type Region = 'upper' | 'mid' | 'lower';

/** How much of a set counts for each part of the back: 1 direct, 0.5 indirect, 0.25 minor. */
export type RegionCredit = Readonly<Record<Region, number>>;

export type Intensity = 'rest' | 'light' | 'moderate' | 'vigorous';

/** Least and most. */
export type Range = readonly [number, number];

/** Seconds of a repetition: the effort, its end, the way back. */
export interface RepTempo {
  readonly con: number;
  readonly ecc: number;
  readonly pause: number;
}

export interface Prescription {
  readonly mode: 'reps' | 'hold' | 'time' | 'circuit' | 'cycles';
  readonly sets: number;
  readonly reps?: Range;
  readonly holdSec?: Range;
  readonly durationSec?: Range;
  readonly perSide: boolean;
  readonly restSec: number;
  readonly tempo?: RepTempo;
  /** In, hold, out, hold. */
  readonly breathSec?: readonly number[];
}

/** Another way to load the same exercise. */
export interface LoadStyle {
  readonly sets: number;
  readonly reps: Range;
  readonly restSec: number;
}

/** The dose of one break at the desk. */
export interface DeskDose {
  readonly sets: number;
  readonly reps?: number;
  readonly holdSec?: number;
  readonly durationSec?: number;
  /** What the desk version needs instead. */
  readonly equipment?: Equipment;
}

/** A step of a circuit; at home the second exercise takes its place. */
export interface CircuitStep {
  readonly id: string;
  readonly homeId: string;
  readonly reps: number;
}

/** How often each part of the tempo is passed in one repetition, and how many repetitions one loop of the figure shows. */
export interface Cycle {
  readonly con?: number;
  readonly ecc?: number;
  readonly pause?: number;
  readonly hold?: number;
  readonly fixed?: number;
  readonly reps?: number;
}

export interface Counts {
  readonly strengthSet: boolean;
  readonly cardioMinutes: boolean;
  readonly restorative: boolean;
}

/** What choosing, planning and counting need to know of an exercise. Names and cues are display data and lie elsewhere. */
export interface Exercise {
  readonly id: ExerciseId;
  readonly kind: 'strength' | 'cardio_strength' | 'circuit' | 'cardio' | 'recovery' | 'mobility';
  readonly region: 'upper_back' | 'mid_back' | 'lower_back' | 'full_body' | 'cardio' | 'mobility' | 'recovery';
  readonly pattern: Pattern;
  readonly mechanic: 'compound' | 'isolation' | 'none';
  readonly credit: RegionCredit;
  /** All of it is needed. Empty: nothing. */
  readonly equipment: readonly Equipment[];
  readonly position: 'standing' | 'bench' | 'seated' | 'floor' | 'wall';
  readonly noise: 'silent' | 'low' | 'moderate' | 'loud';
  /** discreet: unnoticed at a desk; ok: fine beside one; private: mat or floor; gym: its machines. */
  readonly office: 'discreet' | 'ok' | 'private' | 'gym';
  /** How hard it usually feels. */
  readonly intensity: Intensity;
  readonly level: 'beginner' | 'intermediate' | 'advanced';
  readonly prescription: Prescription;
  readonly heavy: LoadStyle | null;
  readonly light: LoadStyle | null;
  readonly deskDose: DeskDose | null;
  readonly steps: readonly CircuitStep[] | null;
  /** Exercises with the same purpose. */
  readonly substitutes: readonly string[];
  readonly easier: readonly string[];
  readonly harder: readonly string[];
  readonly counts: Counts;
  /** The figure that shows it; null: its steps' figures. */
  readonly movement: MovementId | null;
  readonly cycle: Cycle;
}

/** As written in the data, before the id is branded. Without a movement: the one of the exercise's own name. */
export type ExerciseData = Omit<Exercise, 'id' | 'movement' | 'steps' | 'substitutes'> &
  Partial<Pick<Exercise, 'movement' | 'steps' | 'substitutes'>> & { readonly id: string };
