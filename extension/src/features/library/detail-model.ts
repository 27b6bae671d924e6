import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise, Region } from '@unslouch/shared/domain/exercise/exercise.ts';
import type { ExerciseText } from '@unslouch/shared/domain/exercise/exercise-text.ts';
import { REFERENCES } from '@unslouch/shared/domain/exercise/reference.data.ts';
import { MUSCLES_EN } from '@unslouch/shared/domain/exercise/words.en.ts';
import { equipmentName, exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { regionsOf } from '../today/offer-of.ts';
import { aboutMinutes, regionNames } from '../today/offer-words.ts';
import { secondsOf } from './library-model.ts';

export interface DetailProps {
  readonly exercise: Exercise;
  readonly name: string;
  readonly lead: string;
  readonly regions: readonly Region[];
  readonly regionLabel: string;
  /** The texts are in English on a page of another language. */
  readonly foreign: string | null;
  readonly cues: readonly string[];
  readonly faults: readonly string[];
  readonly cautions: readonly string[];
  readonly easier: readonly Way[];
  readonly harder: readonly Way[];
  readonly steps: readonly Way[];
  readonly muscles: readonly { readonly title: string; readonly names: string }[];
  readonly facts: readonly { readonly title: string; readonly value: string; readonly lang?: string | null }[];
  readonly sources: readonly string[];
}

/** Another exercise to look at, or a way to do this one. */
export interface Way {
  readonly text: string;
  readonly id: string | null;
}

interface Told {
  readonly text: ExerciseText | null;
  readonly foreign: string | null;
}

export function detailModel(i18n: I18n, exercise: Exercise, { text, foreign }: Told): DetailProps {
  const { t } = i18n;
  const regions = regionsOf(exercise);
  return {
    exercise,
    name: exerciseName(i18n, exercise.id),
    lead: [aboutMinutes(i18n, secondsOf(exercise)), t(`library.level.${exercise.level}`)].join(' · '),
    regions,
    regionLabel: regionNames(i18n, regions),
    foreign,
    cues: text?.cues ?? [],
    faults: (text?.faults ?? []).map((one) => t('library.fix', { fault: one.fault, fix: one.fix })),
    cautions: [...(text?.cautions ?? []), ...(text?.note ? [text.note] : [])],
    easier: ways(i18n, exercise.easier, text?.easier ?? []),
    harder: ways(i18n, exercise.harder, text?.harder ?? []),
    steps: (exercise.steps ?? []).map(({ homeId, reps }) => ({
      text: t('library.step', { name: exerciseName(i18n, homeId), reps }),
      id: homeId,
    })),
    muscles: musclesOf(i18n, exercise.id),
    facts: [
      { title: t('library.needs'), value: needsOf(i18n, exercise) },
      { title: t('library.office'), value: t(`library.office.${exercise.office}`) },
      ...spaceOf(i18n, exercise.id),
      { title: t('library.noise'), value: t(`library.noise.${exercise.noise}`) },
      ...(text?.deskVariant ? [{ title: t('library.desk'), value: text.deskVariant, lang: foreign }] : []),
    ],
    sources: sourcesOf(i18n, exercise.id),
  };
}

function ways(i18n: I18n, ids: readonly string[], texts: readonly string[]): readonly Way[] {
  const others = ids.filter((id) => findExercise(id) !== null).map((id) => ({ text: exerciseName(i18n, id), id }));
  return [...others, ...texts.map((text) => ({ text, id: null }))];
}

function needsOf(i18n: I18n, { equipment }: Exercise): string {
  return equipment.length === 0
    ? i18n.t('library.nothing')
    : i18n.list(equipment.map((thing) => equipmentName(i18n, thing)));
}

function spaceOf({ t }: I18n, id: string): DetailProps['facts'] {
  const reference = REFERENCES[id];
  if (reference === undefined) return [];
  const place = t(`library.space.${reference.space}`);
  return [{ title: t('library.space'), value: reference.breaksSitting ? place : t('library.seated', { place }) }];
}

function musclesOf(i18n: I18n, id: string): DetailProps['muscles'] {
  const { primary = [], secondary = [] } = REFERENCES[id] ?? {};
  const named = (muscles: readonly string[]) => i18n.list(muscles.map((muscle) => muscleName(i18n, muscle)));
  return [
    ...(primary.length > 0 ? [{ title: i18n.t('library.muscles.primary'), names: named(primary) }] : []),
    ...(secondary.length > 0 ? [{ title: i18n.t('library.muscles.secondary'), names: named(secondary) }] : []),
  ];
}

export function muscleName(i18n: Pick<I18n, 'find'>, id: string): string {
  return i18n.find(`muscle.${id}`, {}) ?? MUSCLES_EN[id]?.plain ?? id;
}

function sourcesOf(i18n: I18n, id: string): readonly string[] {
  const reference = REFERENCES[id];
  if (reference === undefined) return [];
  const { origin, met } = reference;
  return [
    i18n.t(`library.source.${origin}`),
    i18n.t('library.source.effort', { value: met.value, code: met.code }),
    i18n.t('library.source.text'),
  ];
}
