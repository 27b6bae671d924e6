import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { regionsOf } from '../today/offer-of.ts';
import { regionNames } from '../today/offer-words.ts';

/** "Resistance-band row, standing, upper and mid back": what the picture shows, for those who hear it. */
export function figureLabel(i18n: I18n, exercise: Exercise): string {
  const region = regionNames(i18n, regionsOf(exercise)).toLocaleLowerCase(i18n.locale);
  const name = NAMES_EN[exercise.id] ?? exercise.id;
  return [name, i18n.t(`figure.pose.${exercise.position}`), region].filter((part) => part !== '').join(', ');
}
