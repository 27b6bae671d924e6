import { expect, it } from 'vitest';
import { isFound } from './is-found.ts';

const terms = ['Rhythm', 'Stand up every', 'Half an hour is where the studies agree.', 'Größe'];

it.each([
  ['', true],
  ['rhythm', true],
  ['STAND every', true],
  ['half rhythm', true],
  ['grosse', true],
  ['groesse', true],
  ['große', true],
  ['gro', true],
  ['sleep', false],
])('"%s" finds it: %s', (query, found) => {
  expect(isFound(query, terms)).toBe(found);
});
