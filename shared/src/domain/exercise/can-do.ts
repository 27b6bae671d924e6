import { CATALOGUE, exerciseOf } from './catalogue.ts';
import type { Exercise, Region } from './exercise.ts';
import type { Equipment } from './exercise-terms.ts';

/** Where the person is, and with it how much may be seen and heard. */
export type Place = 'home' | 'open_office' | 'on_mute' | 'gym';

/** What a person has to train with, and where. */
export interface Means {
  readonly equipment: readonly Equipment[];
  readonly place: Place;
}

/** Somebody at a computer has a chair, a desk, a wall and a bit of floor; everything else is asked for. */
export const AT_HAND: readonly Equipment[] = ['chair', 'desk', 'wall', 'floor'];

/** One thing that does another's job. */
const STANDS_IN: Readonly<Partial<Record<Equipment, readonly Equipment[]>>> = {
  dumbbell: ['dumbbells'],
  anchor: ['door'],
  wall: ['door'],
  step: ['stairs'],
};

const ALLOWED: Readonly<Record<Place, readonly Exercise['office'][]>> = {
  home: ['discreet', 'ok', 'private'],
  open_office: ['discreet', 'ok'],
  on_mute: ['discreet'],
  gym: ['discreet', 'ok', 'private', 'gym'],
};

/** How loud it may be. */
const NOISE: Readonly<Record<Place, readonly Exercise['noise'][]>> = {
  home: ['silent', 'low', 'moderate', 'loud'],
  open_office: ['silent', 'low'],
  on_mute: ['silent'],
  gym: ['silent', 'low', 'moderate', 'loud'],
};

export function canDo(exercise: Exercise, means: Means): boolean {
  return (
    ALLOWED[means.place].includes(exercise.office) &&
    NOISE[means.place].includes(exercise.noise) &&
    needsOf(exercise, means.place).every((thing) => isThere(thing, means))
  );
}

/** A circuit needs what its steps need; outside a gym their stand-ins. */
function needsOf({ equipment, steps }: Exercise, place: Place): readonly Equipment[] {
  if (steps === null || place === 'gym') return equipment;
  return steps.flatMap(({ homeId }) => exerciseOf(homeId).equipment);
}

/** Regions that some strength exercise within these means trains at least indirectly. */
export function reachableRegions(means: Means): readonly Region[] {
  const regions: readonly Region[] = ['upper', 'mid', 'lower'];
  return regions.filter((region) =>
    CATALOGUE.some(
      (exercise) => exercise.counts.strengthSet && exercise.credit[region] >= TRAINS && canDo(exercise, means),
    ),
  );
}

/** Half a set and more trains a region; less is a side effect. */
export const TRAINS = 0.5;

function isThere(thing: Equipment, { equipment }: Means): boolean {
  const fitting = [thing, ...(STANDS_IN[thing] ?? [])];
  return fitting.some((one) => AT_HAND.includes(one) || equipment.includes(one));
}
