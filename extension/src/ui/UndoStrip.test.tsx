import { expect, it } from 'vitest';
import { render } from './render.test-kit.tsx';
import { UndoStrip } from './UndoStrip.tsx';

it('is reached by the keys of every undo from anywhere on the page, but for where somebody types', () => {
  let undone = 0;
  const container = render(
    <>
      <UndoStrip sentence="Walk taken out." action="Undo" onUndo={() => undone++} onGone={() => {}} />
      <input />
    </>,
  );
  const key = (target: EventTarget, change: KeyboardEventInit) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true, cancelable: true, ...change }));
  const field = container.querySelector('input') ?? expect.fail('no field');
  key(field, { ctrlKey: true });
  key(document.body, {});
  expect(undone).toBe(0);
  key(document.body, { ctrlKey: true });
  key(document.body, { metaKey: true });
  expect(undone).toBe(2);
});
