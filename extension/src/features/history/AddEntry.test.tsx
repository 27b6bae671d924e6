import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { render } from '../../ui/render.test-kit.tsx';
import { AddEntry } from './AddEntry.tsx';

afterEach(() => localStorage.clear());

function open(onAdd: () => Promise<boolean> = async () => true) {
  const container = render(<AddEntry onAdd={onAdd} />);
  const field = (name: string) => container.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? expect.fail(name);
  return {
    type(name: string, value: string) {
      act(() => {
        Object.assign(field(name), { value });
        field(name).dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    send: () => act(async () => container.querySelector('form')?.requestSubmit()),
    tells: () => ['kind', 'start', 'minutes'].map((name) => field(name).value),
    isOpen: () => container.querySelector('details')?.open,
  };
}

async function sendHalfAnHour(onAdd: () => Promise<boolean>) {
  const form = open(onAdd);
  form.type('start', '09:30');
  form.type('minutes', '42');
  await form.send();
  return form.tells();
}

it('is empty again once the entry is in the log', async () => {
  expect(await sendHalfAnHour(async () => true)).toEqual(['walk', '', '5']);
  expect(open().isOpen()).toBe(false);
});

it('keeps what was typed where it could not be written', async () => {
  expect(await sendHalfAnHour(async () => false)).toEqual(['walk', '09:30', '42']);
});

it('is as it was left after the page was closed', () => {
  const form = open();
  form.type('kind', 'workout');
  form.type('minutes', '42');
  const later = open();
  expect([later.isOpen(), later.tells()]).toEqual([true, ['workout', '', '42']]);
});
