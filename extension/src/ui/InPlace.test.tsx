import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { InPlace } from './InPlace.tsx';
import { get, press, render } from './render.test-kit.tsx';

afterEach(() => (document.activeElement as HTMLElement | null)?.blur());

function Row({ first }: { readonly first: 'form' | null }) {
  const [shows, setShows] = useState(first);
  return (
    <InPlace shows={shows}>
      {shows === null ? (
        ['Correct', 'Take out'].map((name) => (
          <button key={name} type="button" onClick={() => setShows('form')}>
            {name}
          </button>
        ))
      ) : (
        <>
          <input name="start" />
          <button type="button" onClick={() => setShows(null)}>
            Save
          </button>
        </>
      )}
    </InPlace>
  );
}

const focused = () => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent;

it('takes the keyboard into the form, and back to the button that opened it', () => {
  const container = render(<Row first={null} />);
  press(get(container, 'button', 'Correct'));
  expect(focused()).toBe('start');
  press(get(container, 'button', 'Save'));
  expect(focused()).toBe('Correct');
});

it('leaves it alone where the form is there from the start, and while somebody types elsewhere', () => {
  render(<Row first="form" />);
  expect(document.activeElement).toBe(document.body);
  const elsewhere = render(<input name="elsewhere" />).querySelector('input');
  const container = render(<Row first={null} />);
  elsewhere?.focus();
  press(get(container, 'button', 'Correct'));
  expect(focused()).toBe('elsewhere');
});
