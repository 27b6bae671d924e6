import type { Tempo } from '@unslouch/shared/domain/movement/loop.ts';
import type { Movement } from '@unslouch/shared/domain/movement/movement.ts';
import type { Credits } from './credits.ts';

/** What every way of showing a movement needs. */
export interface FigureProps {
  readonly movement: Movement;
  readonly tempo: Tempo;
  readonly credits: Credits;
  /** Width over height of the place it is shown in. */
  readonly ratio: number;
  /** Exercise, pose and working region in words: what a screen reader says. Empty where text beside it says the same. */
  readonly label: string;
  /** 64 px and less: fewer details, thicker marks. */
  readonly small?: boolean;
}

/** The loop at rest: what a movement takes when no prescription gives a tempo (taste). */
export const PREVIEW_TEMPO: Tempo = { con: 1.4, ecc: 1.8, pause: 0.8, hold: 3 };
