import { defineConfig } from 'vitest/config';
import { compileMessages } from './src/i18n/compile-messages.ts';

/** Screens, and what draws them. */
export default defineConfig({
  plugins: [compileMessages()],
  test: {
    css: { include: [/tokens\.css/] },
    name: 'screens',
    include: ['src/{entrypoints,features,i18n,ui}/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    // One document for all files of a worker: making one costs more than most of these tests, and each clears up its own.
    isolate: false,
    testTimeout: 60_000, // a busy machine takes its time, and no test is about time
  },
});
