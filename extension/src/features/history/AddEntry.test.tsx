import { act } from 'react';
import { expect, it } from 'vitest';
import { render } from '../../ui/render.test-kit.tsx';
import { AddEntry } from './AddEntry.tsx';

/** The minutes in the form after 42 were sent off. */
async function minutesAfter(onAdd: () => Promise<boolean>): Promise<string | undefined> {
  const container = render(<AddEntry onAdd={onAdd} />);
  const field = (name: string) => container.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  for (const [name, value] of [
    ['start', '09:30'],
    ['minutes', '42'],
  ] as const)
    Object.assign(field(name) ?? {}, { value });
  await act(async () => container.querySelector('form')?.requestSubmit());
  return field('minutes')?.value;
}

it('is empty again once the entry is in the log', async () => {
  expect(await minutesAfter(async () => true)).toBe('5');
});

it('keeps what was typed where it could not be written', async () => {
  expect(await minutesAfter(async () => false)).toBe('42');
});
