import { expect, it } from 'vitest';
import { render } from '../../ui/render.test-kit.tsx';
import { ImportCard } from './ImportCard.tsx';

const nothing = () => {};
const actions = { onPause: nothing, onResume: nothing, onCancel: nothing, onPassword: nothing, onUndo: nothing };
const card = { title: 'Reading export.zip', trouble: false, stats: [], notes: [], problem: null, ...actions };

it('tells its steps, and not every percent on the way', () => {
  const live = (['running', 'paused', 'done'] as const).map((state) =>
    render(<ImportCard {...card} bar={{ share: 0.42, state }} line="42 %" can="nothing" />)
      .querySelector('[role=status]')
      ?.getAttribute('aria-live'),
  );
  expect(live).toEqual(['off', 'polite', 'polite']);
});
