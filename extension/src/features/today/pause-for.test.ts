import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { pauseFor } from './pause-for.ts';

/** Half past eleven in the evening, two hours east of UTC. */
const late = Date.UTC(2026, 10, 20, 21, 30);

it.each([
  ['open', { kind: 'untilResumed' }],
  ['30', { kind: 'until', until: late + minutes(30) }],
  ['60', { kind: 'until', until: late + hours(1) }],
  ['tomorrow', { kind: 'until', until: Date.UTC(2026, 10, 20, 22) }],
] as const)('"%s" ends where the person is', (choice, pause) => {
  expect(pauseFor(choice, late, 120)).toEqual(pause);
});
