import { defineConfig } from 'vitest/config';
import { compileMessages } from './src/i18n/compile-messages.ts';

/** What runs without a document: most of the extension, and far quicker so. `vitest.dom.config.ts` has the rest. */
export default defineConfig({
  plugins: [compileMessages()],
  test: {
    name: 'extension',
    include: ['src/{adapters,app,background,imports,messages,ports,wiring}/**/*.test.{ts,tsx}'],
    environment: 'node',
    isolate: false,
    testTimeout: 60_000, // a busy machine takes its time, and no test is about time
  },
});
