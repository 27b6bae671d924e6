import { defineConfig } from 'vitest/config';
import { compileMessages } from './src/i18n/compile-messages.ts';

export default defineConfig({
  plugins: [compileMessages()],
  test: {
    css: { include: [/tokens\.css/] },
    name: 'extension',
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
  },
});
