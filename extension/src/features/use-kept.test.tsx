import { afterEach, expect, it } from 'vitest';
import { get, press, render } from '../ui/render.test-kit.tsx';
import { TYPED, useKept } from './use-kept.ts';

afterEach(() => localStorage.clear());

/** A page anew each time: only what was kept is in it. */
function open(storage = localStorage) {
  function Form() {
    const [typed, keep] = useKept('note', TYPED, storage);
    return (
      <>
        <output>{typed?.['name'] ?? 'empty'}</output>
        <button type="button" onClick={() => keep({ name: 'Mornings' })}>
          Type
        </button>
        <button type="button" onClick={() => keep(null)}>
          Send
        </button>
      </>
    );
  }
  const container = render(<Form />);
  return {
    press: (name: string) => press(get(container, 'button', name)),
    says: () => container.querySelector('output')?.textContent,
  };
}

it('is found by the next page, and no longer once it was sent', () => {
  const first = open();
  expect(first.says()).toBe('empty');
  first.press('Type');
  const second = open();
  expect(second.says()).toBe('Mornings');
  second.press('Send');
  expect([second.says(), open().says()]).toEqual(['empty', 'empty']);
});

it.each(['{"name":3}', '[]', 'no JSON'])('forgets what does not fit any more: %s', (stored) => {
  localStorage.setItem('kept note', stored);
  expect(open().says()).toBe('empty');
});

it('goes on without it where nothing can be stored', () => {
  const full = {
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  } as unknown as Storage;
  const page = open(full);
  page.press('Type');
  expect([page.says(), open(full).says()]).toEqual(['Mornings', 'empty']);
});
