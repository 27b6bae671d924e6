import '../ui/tokens/base.css';
import { type ReactNode, StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type App, AppProvider } from '../features/app-context.tsx';
import { applyLook, loadLook } from '../features/look.ts';
import { ownNamesOf } from '../features/own-names.ts';
import { Troubles } from '../features/troubles/Troubles.tsx';
import { useLive } from '../features/use-live.ts';
import { useLook } from '../features/use-look.ts';
import { createI18n, type I18n } from '../i18n/i18n.ts';
import { I18nProvider } from '../i18n/i18n-context.tsx';
import { type LanguageChoice, languageOf } from '../i18n/languages.ts';
import type { Catalogue } from '../i18n/messages.ts';
import type { LiveQueries } from '../ports/live-queries.ts';
import { loadWords } from './load-words.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

/**
 * Draws a page of ours into its document, in the person's language and direction. `areas`: the words that it shows. A page that
 * begins with data is a function of its words.
 */
export async function mountPage(
  app: App,
  areas: readonly Catalogue[],
  page: ReactNode | ((i18n: I18n) => Promise<ReactNode>),
): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('Broken invariant: every page of ours has a root');
  const look = loadLook(localStorage);
  applyLook(document.documentElement, look);
  const speak = async (choice: LanguageChoice) => createI18n(await loadWords(choice), areas);
  const first = await speak(look.language);
  const drawn = typeof page === 'function' ? await page(first) : page;
  createRoot(root).render(
    <StrictMode>
      <AppProvider app={app}>
        <Spoken first={first} speak={speak}>
          <Troubles app={app}>{drawn}</Troubles>
        </Spoken>
      </AppProvider>
    </StrictMode>,
  );
}

interface SpokenProps {
  readonly first: I18n;
  readonly speak: (choice: LanguageChoice) => Promise<I18n>;
  readonly children: ReactNode;
}

/** Follows the choice of look and language, wherever it is changed. */
function Spoken({ first, speak, children }: SpokenProps) {
  const [i18n, setI18n] = useState(first);
  const choice = useLook()?.language;
  const changed = choice !== undefined && languageOf(choice, navigator.languages) !== i18n.language;
  useEffect(() => {
    if (changed) void speak(choice).then(setI18n);
  }, [changed, choice, speak]);
  useEffect(() => {
    document.documentElement.lang = i18n.locale;
    document.documentElement.dir = i18n.direction;
  }, [i18n]);
  const stored = useLive(storedSettings);
  const named = useMemo(() => {
    const names = ownNamesOf(stored ?? {});
    return Object.keys(names).length === 0 ? i18n : i18n.extend([names]);
  }, [i18n, stored]);
  return <I18nProvider i18n={named}>{children}</I18nProvider>;
}
