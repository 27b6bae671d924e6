import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { BreathingCircle } from '../../ui/BreathingCircle.tsx';
import { PREVIEW_TEMPO } from '../../ui/Figure/figure-props.ts';
import { ExerciseFigure } from './ExerciseFigure.tsx';

interface SampleFigureProps {
  readonly exercise: string;
  readonly ratio: number;
}

/** One moment of an exercise, standing still: pictures of the gallery can be compared. */
export function SampleFigure({ exercise, ratio }: SampleFigureProps) {
  const found = findExercise(exercise);
  if (found === null || found === undefined) return <BreathingCircle />;
  return <ExerciseFigure exercise={found} tempo={PREVIEW_TEMPO} ratio={ratio} clock={atTheEndPose} playing={false} />;
}

function atTheEndPose(): number {
  return PREVIEW_TEMPO.con;
}
