import type { NudgeType } from '@unslouch/shared/domain/log/fact.ts';
import type { Region } from '../../ui/region.ts';

/** What is proposed: a stand-up, a walk, or one exercise with its dose. Names arrive in the person's language. */
export interface OfferData {
  readonly type: NudgeType;
  /** Null for a plain stand-up or walk. */
  readonly exerciseName: string | null;
  readonly dose: DoseData;
  readonly sets: number;
  /** How long it takes in all. */
  readonly seconds: number;
  /** "band", "chair"; empty if nothing is needed. */
  readonly equipment: readonly string[];
  readonly regions: readonly Region[];
  /** This region is furthest behind: the reason for this exercise. */
  readonly inTurn: Region | null;
}

export type DoseData =
  | { readonly kind: 'reps'; readonly reps: number; readonly perSide: boolean }
  | { readonly kind: 'hold'; readonly seconds: number; readonly perSide: boolean }
  | { readonly kind: 'time'; readonly seconds: number };
