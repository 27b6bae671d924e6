import '../ui/tokens/base.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type App, AppProvider } from '../features/app-context.tsx';
import { applyLook, loadLook } from '../features/look.ts';
import { useLook } from '../features/use-look.ts';
import type { I18n } from '../i18n/i18n.ts';
import { I18nProvider } from '../i18n/i18n-context.tsx';

/** Draws a page of ours into its document, in the person's language and direction. */
export function mountPage(app: App, i18n: I18n, page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('Broken invariant: every page of ours has a root');
  document.documentElement.lang = i18n.locale;
  document.documentElement.dir = i18n.direction;
  applyLook(document.documentElement, loadLook(localStorage));
  createRoot(root).render(
    <StrictMode>
      <AppProvider app={app}>
        <I18nProvider i18n={i18n}>
          <Look />
          {page}
        </I18nProvider>
      </AppProvider>
    </StrictMode>,
  );
}

function Look() {
  useLook();
  return null;
}
