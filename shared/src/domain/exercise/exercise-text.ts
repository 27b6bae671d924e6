/** What a person reads and hears about an exercise, in one language. */
export interface ExerciseText {
  readonly aliases: readonly string[];
  /** Three to five, in order; each can be read in a quarter of the dose. */
  readonly cues: readonly string[];
  readonly faults: readonly { readonly fault: string; readonly fix: string }[];
  readonly cautions: readonly string[];
  /** Ways to make it easier or harder that are no exercise of their own. */
  readonly easier: readonly string[];
  readonly harder: readonly string[];
  readonly deskVariant: string | null;
  readonly note: string | null;
}

/** Where an exercise stands in anatomy, in the 2024 Adult Compendium and in open data sets. */
export interface ExerciseReference {
  /** Named in the founding article, or added by us. */
  readonly origin: 'seed' | 'addition';
  /** The room it takes. */
  readonly space: 'chair' | 'standing_spot' | 'arm_span' | 'wall' | 'mat' | 'room' | 'gym';
  /** False: one stays on the chair. */
  readonly breaksSitting: boolean;
  readonly section: string | null;
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
  /** Equipment that can stand in. */
  readonly alternatives: readonly string[];
  readonly met: { readonly code: string; readonly value: number; readonly fit: 'listed' | 'class' | 'proxy' };
  readonly freeExerciseDb: { readonly id: string; readonly match: string } | null;
  readonly wger: readonly {
    readonly id: number;
    readonly uuid: string;
    readonly name: string;
    readonly licence: string;
    readonly match: string;
  }[];
}
