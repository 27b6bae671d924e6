import { expect, it } from 'vitest';
import { openPageOf, PAGE_GROUPS } from './page-groups.ts';
import { pageHref } from './pages.ts';

it('opens each page by its own address', () => {
  const pages = PAGE_GROUPS.flat();
  expect(pages.map((page) => openPageOf(pageHref(page)))).toEqual(pages);
});

it.each(['', '#', '#nowhere', '#toString', '#/library'])('opens today for "%s"', (hash) => {
  expect(openPageOf(hash)).toBe('today');
});

it('opens a page also where the address names something within it', () => {
  expect(openPageOf('#library/bird-dog')).toBe('library');
});
