import { act } from 'react';
import { expect, it } from 'vitest';
import { pressKey, render } from '../../ui/render.test-kit.tsx';
import { DashboardShell } from './DashboardShell.tsx';
import { PAGE_GROUPS } from './page-groups.ts';

it('closes the list behind More by Escape, back to its button, and by leaving it', () => {
  const container = render(
    <DashboardShell groups={PAGE_GROUPS} current="today" sync={null}>
      {null}
    </DashboardShell>,
  );
  const list = container.querySelector('details');
  const links = [...(list?.querySelectorAll('a') ?? [])];
  if (list === null || links[1] === undefined) throw new Error('There is no list behind More.');

  list.open = true;
  act(() => links[0]?.focus());
  act(() => links[1]?.focus());
  expect(list.open).toBe(true);
  pressKey('Escape', links[1]);
  expect([list.open, document.activeElement?.textContent]).toEqual([false, 'More']);

  list.open = true;
  act(() => links[0]?.focus());
  act(() => container.querySelector<HTMLElement>('#content')?.focus());
  expect(list.open).toBe(false);
});
