import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { get, press, render } from '../../ui/render.test-kit.tsx';
import { GymLog } from './GymLog.tsx';

afterEach(() => localStorage.clear());

function open(onLog: (...logged: readonly unknown[]) => Promise<boolean> = async () => true) {
  const container = render(<GymLog onLog={onLog} />);
  const field = (name: string) => container.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? expect.fail(name);
  return {
    type(name: string, value: string) {
      act(() => {
        Object.assign(field(name), { value });
        field(name).dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    addLine: () => press(get(container, 'button', 'Add this line')),
    log: () => act(async () => get(container, 'button', 'Log all of it').click()),
    isOpen: () => container.querySelector('details')?.open,
    fields: () => [...container.querySelectorAll('form [name]')].map((one) => (one as HTMLInputElement).value),
    lines: () => [...container.querySelectorAll('li')].map(({ textContent }) => textContent),
  };
}

it('is as it was left after the page was closed: lines, and the fields of the next one', async () => {
  const form = open();
  form.type('reps', '8');
  form.addLine();
  form.type('exercise', 'row-machine');
  form.type('minutes', '25');
  form.type('effort', '8');

  const logged: unknown[] = [];
  const later = open(async (...given) => logged.push(...given) > 0);
  expect([later.isOpen(), later.fields()]).toEqual([true, ['row-machine', '25']]);
  expect(later.lines()).toEqual(form.lines());
  await later.log();
  expect(logged).toEqual([[{ kind: 'sets', exercise: 'seated-cable-row', sets: 3, reps: 8, loadKg: null }], 8]);
  expect([later.isOpen(), later.lines(), later.fields()]).toEqual([false, [], ['seated-cable-row', '3', '10', '']]);
  expect(open().isOpen()).toBe(false);
});

it('forgets nothing where it could not be logged', async () => {
  const form = open(async () => false);
  form.addLine();
  await form.log();
  expect([form.lines(), open().lines()]).toEqual([form.lines(), form.lines()]);
  expect(form.lines()).toHaveLength(1);
});
