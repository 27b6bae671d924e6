import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tests',
    include: ['**/*.test.ts'],
    exclude: ['e2e/**', '**/node_modules/**'],
    environment: 'node',
    isolate: false,
    globalSetup: fileURLToPath(new URL('scenario/build-relay.ts', import.meta.url)),
    // Commands and the relay are started here: on a busy machine that takes its time, and no test is about time.
    testTimeout: 60_000,
  },
});
