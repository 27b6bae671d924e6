import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The default leaves one core to the watcher that nobody runs here; on two cores that is half the machine.
    maxWorkers: 2,
    projects: [
      'shared/vitest.config.ts',
      'extension/vitest.config.ts',
      'extension/vitest.dom.config.ts',
      'worker/vitest.config.ts',
      'tests/vitest.config.ts',
      'tests/e2e/vitest.config.ts',
    ],
  },
});
