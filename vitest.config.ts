import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
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
