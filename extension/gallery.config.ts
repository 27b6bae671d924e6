import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compileMessages } from './src/i18n/compile-messages.ts';

/** The gallery alone, without the browser's extension API: nothing in it needs one. */
export default defineConfig({
  root: fileURLToPath(new URL('src/entrypoints/gallery', import.meta.url)),
  base: './',
  plugins: [compileMessages()],
  // The browsers that the product is for: nothing newer is lowered, `light-dark()` and `:dir()` stay what they are.
  build: {
    target: ['chrome137', 'firefox140'],
    outDir: fileURLToPath(new URL('.output/gallery', import.meta.url)),
    emptyOutDir: true,
  },
});
