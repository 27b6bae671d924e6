import { CATALOGUE } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { exerciseIdOf, libraryHref } from './library-href.ts';
import { type LibraryFilter, libraryModel } from './library-model.ts';

const filter: LibraryFilter = {
  query: '',
  region: 'all',
  reach: 'atHand',
  things: ['resistance_band', 'mat'],
  place: 'home',
  quiet: false,
  short: false,
  level: 'any',
};

function shown(changes: Partial<LibraryFilter>, words: (id: string) => readonly string[] = () => []) {
  return libraryModel(testI18n, { ...filter, ...changes }, words);
}

const names = (changes: Partial<LibraryFilter>) => shown(changes).cards.map(({ name }) => name);

describe('the library', () => {
  it('shows what can be done here, and says how much of all that is', () => {
    const { cards, lead } = shown({});
    expect(cards.every(({ exercise }) => exercise.office !== 'gym')).toBe(true);
    expect(lead).toBe(`${cards.length} of ${CATALOGUE.length} fit what you have at hand.`);
    expect(shown({ reach: 'all' }).cards.length).toBe(CATALOGUE.length);
  });

  it('narrows by region, noise, length, level and place', () => {
    expect(shown({ region: 'lower' }).cards.every(({ exercise }) => exercise.credit.lower >= 0.5)).toBe(true);
    expect(shown({ quiet: true, reach: 'all' }).cards.every(({ exercise }) => exercise.noise === 'silent')).toBe(true);
    expect(names({ short: true })).not.toContain('Brisk walk');
    expect(shown({ level: 'advanced' }).cards.every(({ exercise }) => exercise.level === 'advanced')).toBe(true);
    expect(shown({ place: 'on_mute' }).cards.every(({ exercise }) => exercise.office === 'discreet')).toBe(true);
  });

  it('finds by name, by other names and by muscle, in any order of words', () => {
    const words = (id: string) => (id === 'band-pull-apart' ? ['Rhomboids'] : []);
    const found = (query: string) => shown({ query }, words).cards.map(({ exercise }) => exercise.id as string);
    expect(found('rhomb')).toEqual(['band-pull-apart']);
    expect(found('apart PULL')).toEqual(['band-pull-apart']);
    expect(shown({ query: 'somersault' }).none).toContain('No move by that name');
  });

  it('says what can not be trained without a band or a load, and nothing where all can', () => {
    expect(shown({}).unreachable).toBe(null);
    expect(shown({ things: [] }).unreachable).toContain('upper back can hardly be trained at a desk');
    expect(shown({ things: ['household_load', 'mat'] }).unreachable).toBe(null);
  });

  it('names one exercise in the address', () => {
    expect(exerciseIdOf(libraryHref('bird-dog'))).toBe('bird-dog');
    expect(exerciseIdOf('#library')).toBe(null);
  });
});
