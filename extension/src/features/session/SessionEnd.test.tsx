import { expect, it } from 'vitest';
import { get, press, render, testI18n } from '../../ui/render.test-kit.tsx';
import { SessionEnd } from './SessionEnd.tsx';
import { sessionEndModel } from './session-model.ts';

it('asks for the effort with buttons: a radio would log the first one that an arrow key passes', () => {
  const given: number[] = [];
  const props = sessionEndModel(testI18n, { name: 'Band row', movedMs: 64_000, sets: 1, breaksToday: 6, effort: null });
  const container = render(
    <SessionEnd {...props} figure={null} onEffort={(effort) => given.push(effort)} onDone={() => undefined} />,
  );
  expect(container.querySelectorAll('input')).toHaveLength(0);
  for (const { label } of props.efforts) press(get(container, 'button', label));
  expect(given).toEqual([4, 6, 8, 10]);
});
