import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import { EQUIPMENT_EN, MUSCLES_EN } from '@unslouch/shared/domain/exercise/words.en.ts';
import type { I18n } from './i18n.ts';

/** What an exercise is called; the id of one that this version doesn't know. */
export function exerciseName(i18n: Pick<I18n, 'find'>, id: string): string {
  return i18n.find(`exercise.${id}`, {}) ?? NAMES_EN[id] ?? id;
}

/** What is needed for it: a chair, a band. */
export function equipmentName(i18n: Pick<I18n, 'find'>, id: string): string {
  return i18n.find(`thing.${id}`, {}) ?? EQUIPMENT_EN[id] ?? id;
}

/** "Rhomboids": the everyday name. */
export function muscleName(i18n: Pick<I18n, 'find'>, id: string): string {
  return i18n.find(`muscle.${id}`, {}) ?? MUSCLES_EN[id]?.plain ?? id;
}
