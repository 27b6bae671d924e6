import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { DroppedFile, Imports } from '../../ports/imports.ts';
import { render } from '../../ui/render.test-kit.tsx';
import { type App, AppProvider } from '../app-context.tsx';
import { ImportPart } from './ImportPart.tsx';

afterEach(() => void vi.unstubAllGlobals());

const silent = { subscribe: () => () => {} };

it('reads what was chosen or dropped before there was anybody to read it', async () => {
  vi.stubGlobal('reportError', expect.fail);
  const started: string[] = [];
  const imports = {
    state: silent,
    past: silent,
    start: (files: readonly DroppedFile[]) => void started.push(...files.map(({ path }) => path)),
  } as unknown as Imports;
  let open: (ready: Imports) => void = () => {};
  const opening = new Promise<Imports>((resolve) => (open = resolve));
  const container = render(
    <AppProvider app={{ imports: () => opening } as unknown as App}>
      <ImportPart />
    </AppProvider>,
  );

  const input = container.querySelector<HTMLInputElement>('input[type=file]') ?? expect.fail('no field');
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'chosen.json')] });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  const dropped = new File(['{}'], 'dropped.json');
  const entry = { isFile: true, fullPath: '/dropped.json', file: (found: (file: File) => void) => found(dropped) };
  const drop = Object.assign(new Event('drop', { cancelable: true }), {
    dataTransfer: { types: ['Files'], items: [{ webkitGetAsEntry: () => entry }] },
  });
  await act(async () => void dispatchEvent(drop));
  expect(drop.defaultPrevented).toBe(true);
  expect(started).toEqual([]);

  await act(async () => open(imports));
  expect(started).toEqual(['chosen.json', 'dropped.json']);
});
