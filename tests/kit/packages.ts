import { inRoot } from '../../scripts/lib/root.ts';

/** Where a build lies: as people get it, or with the development-only doors. */
export function builtExtension(browser: 'chromium' | 'firefox', mode: 'production' | 'e2e'): string {
  const name = browser === 'chromium' ? 'chrome' : 'firefox';
  return inRoot('extension', '.output', `${name}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}
