import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { regionsOf } from '../today/offer-of.ts';
import { regionNames } from '../today/offer-words.ts';

/** "Resistance-band row, standing, upper and mid back": what the picture shows, for those who hear it. */
export function figureLabel(i18n: I18n, exercise: Exercise): string {
  const region = i18n.inSentence(regionNames(i18n, regionsOf(exercise)));
  return [exerciseName(i18n, exercise.id), i18n.t(`figure.pose.${exercise.position}`), region]
    .filter((part) => part !== '')
    .join(', ');
}
