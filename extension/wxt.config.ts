import { defineConfig } from 'wxt';
import { compileMessages } from './src/i18n/compile-messages.ts';

export default defineConfig({
  srcDir: 'src',
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ plugins: [compileMessages()] }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Unslouch',
    description: 'Keeps people who sit at a computer moving.',
    permissions: ['alarms', 'idle', 'notifications', 'storage', 'unlimitedStorage'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'unslouch@unslouch.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'], optional: ['healthInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});
