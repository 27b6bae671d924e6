import type { GalleryPage } from '../../ui/gallery-page.ts';

const modules = import.meta.glob<Readonly<Record<string, GalleryPage>>>('../../**/*.gallery.tsx', { eager: true });

/** Every `*.gallery.tsx` of the source tree. */
export const galleryPages: readonly GalleryPage[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .sort((a, b) => a.name.localeCompare(b.name));
