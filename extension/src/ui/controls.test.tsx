import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { closeIcon } from './icons.ts';
import { get, press, render } from './render.test-kit.tsx';
import { Segmented } from './Segmented.tsx';
import { Switch } from './Switch.tsx';
import { UndoStrip } from './UndoStrip.tsx';

describe('a button', () => {
  it('does nothing while it is busy, and keeps its name', () => {
    const onClick = vi.fn();
    const container = render(
      <Button kind="primary" busy onClick={onClick}>
        Join
      </Button>,
    );
    press(container.querySelector('button') as HTMLElement);
    expect([onClick.mock.calls.length, container.querySelector('button span')?.textContent]).toEqual([0, 'Join']);
  });

  it('says in words why it is off, and can still be focused', () => {
    const onClick = vi.fn();
    const container = render(
      <Button kind="primary" offReason="Type twelve words first" onClick={onClick}>
        Join
      </Button>,
    );
    const button = get(container, 'button', 'Join');
    press(button);
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect([onClick.mock.calls.length, reason?.textContent, button.hasAttribute('disabled')]).toEqual([
      0,
      'Type twelve words first',
      false,
    ]);
  });

  it('without words has a name and shows it as a tooltip', () => {
    const container = render(<IconButton name="Close" path={closeIcon} onClick={() => {}} />);
    expect(get(container, 'button', 'Close').textContent).toBe('Close');
  });
});

it('a segmented control tells which part was chosen', () => {
  const onChange = vi.fn();
  const parts = [
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
  ] as const;
  const container = render(<Segmented name="Theme" parts={parts} value="light" onChange={onChange} />);
  press(get(container, 'radio', 'Dark'));
  expect(onChange.mock.calls).toEqual([['dark']]);
});

it('a switch turns to what it is not', () => {
  const onChange = vi.fn();
  press(get(render(<Switch label="Sync" on onChange={onChange} />), 'switch', 'Sync'));
  expect(onChange.mock.calls).toEqual([[false]]);
});

it('the undo strip goes when its own time is over, not when something in it has moved', () => {
  const onGone = vi.fn();
  const container = render(<UndoStrip sentence="Logged." action="Undo" onUndo={() => {}} onGone={onGone} />);
  const strip = container.querySelector('[role=status]') as HTMLElement;
  act(() => void get(container, 'button', 'Undo').dispatchEvent(new Event('animationend', { bubbles: true })));
  expect(onGone).not.toHaveBeenCalled();
  act(() => void strip.dispatchEvent(new Event('animationend', { bubbles: true })));
  expect(onGone).toHaveBeenCalledOnce();
});
