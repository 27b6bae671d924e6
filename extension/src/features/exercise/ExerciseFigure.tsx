import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import type { Side } from '@unslouch/shared/domain/log/fact.ts';
import type { Tempo } from '@unslouch/shared/domain/movement/loop.ts';
import { otherSideOf } from '@unslouch/shared/domain/movement/other-side.ts';
import { useMemo } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { BreathingCircle } from '../../ui/BreathingCircle.tsx';
import { creditsOf } from '../../ui/Figure/credits.ts';
import { MovingFigure } from '../../ui/Figure/MovingFigure.tsx';
import { figureLabel } from './figure-label.ts';
import { useMovement } from './use-movement.ts';

interface ExerciseFigureProps {
  readonly exercise: Exercise;
  readonly tempo: Tempo;
  /** The side that a one-sided exercise trains now; right where it isn't said. */
  readonly side?: Side;
  /** Width over height of the stage. */
  readonly ratio: number;
  /** Seconds into the loop; the same function on every render. */
  readonly clock: () => number;
  readonly playing: boolean;
}

/** The figure doing the exercise; a breathing circle until its poses are there, and where it has none. */
export function ExerciseFigure({ exercise, side = 'right', ...figure }: ExerciseFigureProps) {
  const i18n = useI18n();
  const loaded = useMovement(exercise.movement);
  const movement = useMemo(() => (loaded !== null && side === 'left' ? otherSideOf(loaded) : loaded), [loaded, side]);
  const kind = exercise.kind === 'mobility' || exercise.kind === 'recovery' ? 'mobility' : 'strength';
  const credits = useMemo(() => creditsOf(exercise.credit, kind), [exercise.credit, kind]);
  if (movement === null) return <BreathingCircle />;
  return <MovingFigure {...figure} movement={movement} credits={credits} label={figureLabel(i18n, exercise)} />;
}
