import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Region } from '@unslouch/shared/domain/exercise/exercise.ts';
import { BACK_DAYS, backState, type RegionState } from '@unslouch/shared/domain/workout/programme/back-state.ts';
import { doneWithin, strengthOf } from '@unslouch/shared/domain/workout/programme/measures.ts';
import { nextExercise } from '@unslouch/shared/domain/workout/programme/next-exercise.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import { exerciseName, muscleName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { RegionLevel } from '../../ui/BackMap.tsx';
import { regionsOf } from '../today/offer-of.ts';

export interface BackProps {
  readonly levels: Readonly<Record<Region, RegionLevel>>;
  readonly regions: readonly RegionProps[];
  /** Nothing yet in these days. */
  readonly empty: boolean;
}

export interface RegionProps {
  readonly region: Region;
  readonly name: string;
  readonly shortName: string;
  /** "8 sets, 6 planned" */
  readonly sets: string;
  readonly setsShort: string;
  /** Of the bar, 0 to 1. */
  readonly share: number;
  readonly planned: number;
  readonly muscles: string;
  readonly recovery: string;
  /** "Band row: 4 sets" */
  readonly worked: readonly string[];
}

export function backModel(i18n: I18n, training: Training): BackProps {
  const states = backState(training);
  const scale = Math.max(...states.flatMap(({ sets, planned }) => [sets, planned])) * ROOM;
  return {
    levels: Object.fromEntries(states.map((state) => [state.region, levelOf(state)])) as BackProps['levels'],
    regions: states.map((state) => ({
      region: state.region,
      name: i18n.t(`region.${state.region}`),
      shortName: i18n.t(`back.short.${state.region}`),
      sets: i18n.t('back.sets', state),
      setsShort: i18n.t('back.setsOnly', state),
      share: state.sets / scale,
      planned: state.planned / scale,
      muscles: i18n.list(MUSCLES[state.region].map((muscle) => muscleName(i18n, muscle))),
      recovery: recovery(i18n, state, training),
      worked: workedBy(i18n, state.region, training),
    })),
    empty: states.every(({ sets }) => sets === 0),
  };
}

/** The mark stands at two thirds of a bar that got what was planned, so that more can be seen too. */
const ROOM = 1.5;

/** What lies where, by the names of `words.en.ts`; anatomy, not credit. */
const MUSCLES: Readonly<Record<Region, readonly string[]>> = {
  upper: ['latissimus_dorsi', 'trapezius_upper', 'teres_major'],
  mid: ['rhomboids', 'trapezius_middle', 'trapezius_lower'],
  lower: ['erector_spinae', 'multifidus'],
};

function levelOf({ sets, planned }: RegionState): RegionLevel {
  if (sets === 0) return 'none';
  if (sets >= planned) return 'planned';
  return sets >= planned / 2 ? 'most' : 'some';
}

function recovery(i18n: I18n, { region, recovery: state }: RegionState, training: Training): string {
  if (state !== 'next') return i18n.t(`back.${state}`);
  const id = nextExercise(training, training.today);
  const exercise = id === null ? null : findExercise(id);
  return exercise !== null && regionsOf(exercise).includes(region)
    ? i18n.t('back.next', { name: i18n.inSentence(exerciseName(i18n, exercise.id)) })
    : i18n.t('back.nextPlain');
}

/** A quarter of a set is nothing that anybody felt. */
const SERVES_FROM = 0.5;

function workedBy(i18n: I18n, region: Region, training: Training): readonly string[] {
  const sets = new Map<string, number>();
  for (const { exercise, sets: count } of strengthOf(doneWithin(training, training.today, BACK_DAYS))) {
    if (exercise.credit[region] >= SERVES_FROM) sets.set(exercise.id, (sets.get(exercise.id) ?? 0) + count);
  }
  return [...sets]
    .toSorted(([, a], [, b]) => b - a)
    .map(([id, count]) => i18n.t('back.exercise', { name: exerciseName(i18n, id), sets: count }));
}
