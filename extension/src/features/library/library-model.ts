import { AT_HAND, canDo, type Place, reachableRegions } from '@unslouch/shared/domain/exercise/can-do.ts';
import { CATALOGUE } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise, Region } from '@unslouch/shared/domain/exercise/exercise.ts';
import type { Equipment } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { workoutSeconds } from '@unslouch/shared/domain/workout/workout.ts';
import { equipmentName, exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { isFound } from '../is-found.ts';
import { regionsOf } from '../today/offer-of.ts';
import { regionNames } from '../today/offer-words.ts';

/** What the person looks for. */
export interface LibraryFilter {
  readonly query: string;
  readonly region: Region | 'all';
  /** `all`: whatever is needed, wherever it can be done. */
  readonly reach: 'atHand' | 'all';
  readonly things: readonly Equipment[];
  readonly place: Place;
  readonly quiet: boolean;
  readonly short: boolean;
  readonly level: Exercise['level'] | 'any';
}

/** Muscles and other names of an exercise, in the person's language: what a search looks through beside the name. */
export type SearchWords = (id: string) => readonly string[];

export interface LibraryProps {
  readonly lead: string;
  readonly cards: readonly CardProps[];
  /** Why there are none. */
  readonly none: string | null;
  /** What can't be trained with what is there; null: everything can. */
  readonly unreachable: string | null;
}

export interface CardProps {
  readonly exercise: Exercise;
  readonly name: string;
  /** "Band", "Chair · mobility" */
  readonly detail: string;
  readonly regions: readonly { readonly region: Region; readonly name: string }[];
}

/** A break of the short kind. */
const SHORT_SECONDS = 120;
/** The move that needs no equipment that anybody would have to buy. */
export const HOUSEHOLD_ROW = 'household-load-row';

export function libraryModel(i18n: I18n, filter: LibraryFilter, words: SearchWords): LibraryProps {
  const shown = CATALOGUE.filter((exercise) => fits(exercise, filter)).filter((exercise) =>
    matches(i18n, exercise, filter.query, words),
  );
  const plain = filter.query === '' && filter.reach === 'atHand';
  const missing = filter.reach === 'all' ? [] : unreachableRegions(filter);
  return {
    lead: i18n.t(plain ? 'library.fit' : 'library.found', { n: shown.length, of: CATALOGUE.length }),
    cards: shown.map((exercise) => cardOf(i18n, exercise)),
    none: shown.length > 0 ? null : i18n.t(filter.query === '' ? 'library.none' : 'library.noneFound'),
    unreachable:
      missing.length === 0 ? null : i18n.t('library.reach', { regions: i18n.inSentence(regionNames(i18n, missing)) }),
  };
}

function fits(exercise: Exercise, { region, reach, things, place, quiet, short, level }: LibraryFilter): boolean {
  return (
    (region === 'all' || exercise.credit[region] >= 0.5) &&
    (reach === 'all' || canDo(exercise, { equipment: things, place })) &&
    (!quiet || exercise.noise === 'silent') &&
    (!short || secondsOf(exercise) < SHORT_SECONDS) &&
    (level === 'any' || exercise.level === level)
  );
}

function matches(i18n: I18n, exercise: Exercise, query: string, words: SearchWords): boolean {
  return isFound(query, [exerciseName(i18n, exercise.id), ...words(exercise.id)]);
}

/** Only what a person could pull or lift makes a difference here: a gym has it anyway. */
function unreachableRegions({ things, place }: LibraryFilter): readonly Region[] {
  const reachable = reachableRegions({ equipment: things, place });
  const withLoad = reachableRegions({ equipment: [...things, 'household_load'], place });
  return withLoad.filter((region) => !reachable.includes(region));
}

export function secondsOf(exercise: Exercise): number {
  return workoutSeconds(
    planWorkout(exercise, { level: 'normal', style: exercise.deskDose === null ? 'full' : 'desk' }),
  );
}

function cardOf(i18n: I18n, exercise: Exercise): CardProps {
  const regions = regionsOf(exercise);
  const needs = exercise.equipment.map((thing) => shortName(i18n, thing));
  const group = regions.length > 0 ? [] : [groupName(i18n, exercise)];
  return {
    exercise,
    name: exerciseName(i18n, exercise.id),
    detail: [needs.length > 0 ? i18n.list(needs) : i18n.t('library.nothing'), ...group].join(' · '),
    regions: regions.map((region) => ({ region, name: i18n.t(`library.region.${region}`) })),
  };
}

/** "Band" where a chip says so, else the full name. */
export function shortName(i18n: I18n, thing: Equipment): string {
  return i18n.find(`equipment.${thing}`, {}) ?? equipmentName(i18n, thing);
}

function groupName(i18n: I18n, { kind }: Exercise): string {
  if (kind === 'mobility') return i18n.t('library.mobility');
  if (kind === 'recovery') return i18n.t('library.recovery');
  return i18n.t(kind === 'cardio' ? 'library.cardio' : 'library.body');
}

/** Things with a chip: those that open up the most, beside what the person named in the settings. */
export function thingsWithChip(things: readonly Equipment[]): readonly Equipment[] {
  const named = things.filter((thing) => !USUAL.includes(thing) && !AT_HAND.includes(thing));
  return [...USUAL, ...named];
}

const USUAL: readonly Equipment[] = [
  'resistance_band',
  'anchor',
  'mat',
  'household_load',
  'dumbbells',
  'kettlebell',
  'exercise_ball',
  'stairs',
  'doorway',
];
