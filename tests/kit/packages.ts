import { inRoot } from '../../scripts/lib/root.ts';

/** As people get it, with the development-only doors, or what reloads itself. */
export type BuildMode = 'production' | 'e2e' | 'dev';

/** Where a build lies. */
export function builtExtension(browser: 'chromium' | 'firefox', mode: BuildMode): string {
  const name = browser === 'chromium' ? 'chrome' : 'firefox';
  return inRoot('extension', '.output', `${name}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}
