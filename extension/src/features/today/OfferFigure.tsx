import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { plainExercise } from '@unslouch/shared/domain/exercise/plain-exercise.ts';
import type { Offered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import { PREVIEW_TEMPO } from '../../ui/Figure/figure-props.ts';
import { ExerciseFigure } from '../exercise/ExerciseFigure.tsx';
import { useSeconds } from '../exercise/use-seconds.ts';

/** The offered exercise, moving by itself: a look at what is meant before anything begins. */
export function OfferFigure({ offered, ratio }: { readonly offered: Offered; readonly ratio: number }) {
  const exercise = shown(findExercise(offered.exercise ?? '') ?? plainExercise(offered.type));
  const clock = useSeconds();
  return <ExerciseFigure exercise={exercise} tempo={PREVIEW_TEMPO} ratio={ratio} clock={clock} playing />;
}

/** A circuit has no figure of its own: it begins with its first step. */
function shown(exercise: Exercise): Exercise {
  return findExercise(exercise.steps?.[0]?.homeId ?? '') ?? exercise;
}
