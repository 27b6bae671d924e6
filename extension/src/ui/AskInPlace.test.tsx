import { useState } from 'react';
import { expect, it } from 'vitest';
import { AskInPlace } from './AskInPlace.tsx';
import { get, press, render } from './render.test-kit.tsx';

function Row({ onYes }: { readonly onYes: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <AskInPlace
      asking={asking}
      question="Take it out?"
      yes="Take it out"
      onYes={() => {
        setAsking(false);
        onYes();
      }}
      onCancel={() => setAsking(false)}
    >
      <button type="button">Rename</button>
      <button type="button" onClick={() => setAsking(true)}>
        Revoke
      </button>
    </AskInPlace>
  );
}

it('takes the keyboard to the answer that changes nothing, and back', () => {
  const container = render(<Row onYes={() => {}} />);
  expect(document.activeElement).toBe(document.body);
  press(get(container, 'button', 'Revoke'));
  expect(document.activeElement?.textContent).toBe('Cancel');
  expect(document.activeElement?.closest('fieldset')?.getAttribute('aria-label')).toBe('Take it out?');
  press(get(container, 'button', 'Cancel'));
  expect(document.activeElement?.textContent).toBe('Revoke');
});

it('does it only on a yes, and is there to be pressed again', () => {
  let done = 0;
  const container = render(<Row onYes={() => done++} />);
  press(get(container, 'button', 'Revoke'));
  expect(done).toBe(0);
  press(get(container, 'button', 'Take it out'));
  expect([done, document.activeElement?.textContent]).toEqual([1, 'Revoke']);
});
