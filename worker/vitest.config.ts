import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: './wrangler.jsonc' },
      miniflare: { bindings: { TOKEN_SECRET: 'a secret of the tests', OPERATOR_TOKEN: 'an operator of the tests' } },
    }),
  ],
  test: { name: 'worker', include: ['src/**/*.test.ts'], isolate: false, testTimeout: 60_000 },
});
