import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { type App, AppProvider } from '../app-context.tsx';
import { troubleOf } from './trouble-of.ts';

const TroubleWords = lazy(async () => ({ default: (await import('./TroubleWords.tsx')).TroubleWords }));

/** Whatever fails in the page or in the background is told here, once, in a sentence: nothing is swallowed. */
export function Troubles({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  const [trouble, setTrouble] = useState<Problem | null>(null);

  useEffect(() => {
    // `reportError` is how the page's own parts hand over what they could not do.
    const onFailure = (event: ErrorEvent) => setTrouble(troubleOf(event.error));
    const onRejection = (event: PromiseRejectionEvent) => setTrouble(troubleOf(event.reason));
    addEventListener('error', onFailure);
    addEventListener('unhandledrejection', onRejection);
    return () => {
      removeEventListener('error', onFailure);
      removeEventListener('unhandledrejection', onRejection);
    };
  }, []);

  const told = useMemo<App>(
    () => ({
      ...app,
      async send(command) {
        const reply = await app.send(command);
        setTrouble(reply.ok ? null : reply.problem);
        return reply;
      },
    }),
    [app],
  );
  return (
    <AppProvider app={told}>
      {children}
      {trouble !== null && (
        <Suspense>
          <TroubleWords trouble={trouble} onClose={() => setTrouble(null)} />
        </Suspense>
      )}
    </AppProvider>
  );
}
