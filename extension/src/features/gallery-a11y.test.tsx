import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { GalleryPage } from '../ui/gallery-page.ts';
import { checkForAct, render, testI18n } from '../ui/render.test-kit.tsx';

const modules = import.meta.glob<Readonly<Record<string, GalleryPage>>>('../**/*.gallery.tsx', { eager: true });
const pages = Object.values(modules).flatMap((module) => Object.values(module));

/** The full run takes every state, a quick one every third of each screen. */
const EVERY = Number(process.env['GALLERY_EVERY'] ?? 3);

/** Every state of every screen has names, roles and an order of headings. Colours are measured in a real browser. */
describe.each(pages.map((page) => [page.name, page] as const))('%s', (_name, page) => {
  it.each(page.states.filter((_, index) => index % EVERY === 0).map((state) => [state.name, state] as const))(
    '%s can be used without seeing it',
    async (_, state) => {
      const container = render(state.render(testI18n));
      checkForAct(false); // the figures fetch their poses
      const { violations } = await axe.run(container, {
        rules: {
          'color-contrast': { enabled: false },
          // A state is a part of a page here; the page's own landmark and title are those of its entrypoint.
          region: { enabled: false },
        },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    },
  );
});
