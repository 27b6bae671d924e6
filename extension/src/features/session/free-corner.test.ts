import { loadMovement } from '@unslouch/shared/domain/movement/load-movement.ts';
import { expect, it } from 'vitest';
import { freeCorner } from './free-corner.ts';

it('is where the head is not, whichever way the page is read', async () => {
  const ids = ['resistance-band-row', 'bird-dog', 'single-arm-dumbbell-row', 'lateral-raise', 'box-breathing'] as const;
  const movements = await Promise.all(ids.map(loadMovement));
  expect(movements.map((movement) => freeCorner(movement, 'ltr'))).toEqual(['end', 'start', 'start', 'end', 'end']);
  expect(movements.map((movement) => freeCorner(movement, 'rtl'))).toEqual(['start', 'end', 'end', 'end', 'end']);
});
