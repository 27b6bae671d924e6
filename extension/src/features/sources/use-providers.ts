import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { useCallback, useEffect, useState } from 'react';
import type { ProviderConnection } from '../account-actions.ts';
import { useApp } from '../app-context.tsx';
import type { ProvidersActions } from './ProvidersCard.tsx';
import type { ProvidersData } from './providers-model.ts';

/** While something is on its way, or somebody is reading a consent page in the next tab. */
const LOOK_EVERY = seconds(3);
const CONSENT_TAKES = minutes(10);

/** What the relay says of its providers; null until it has said anything. */
export function useProviders(): { readonly data: ProvidersData | null; readonly actions: ProvidersActions } {
  const app = useApp();
  const [connections, setConnections] = useState<readonly ProviderConnection[] | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [awaitedUntil, setAwaitedUntil] = useState(0);

  const look = useCallback(async () => {
    const listed = await (await app.account()).connections();
    if (listed.ok) setConnections(listed.value);
  }, [app]);

  const isMoving =
    connections?.some(({ state, backfill }) => state === 'connecting' || (state === 'active' && backfill !== null)) ===
    true;
  useEffect(() => {
    void look();
    const onFocus = () => void look();
    addEventListener('focus', onFocus);
    const timer = isMoving || awaitedUntil > app.now() ? setInterval(onFocus, LOOK_EVERY) : undefined;
    return () => {
      removeEventListener('focus', onFocus);
      clearInterval(timer);
    };
  }, [app, look, isMoving, awaitedUntil]);

  const actions: ProvidersActions = {
    async onAskConsent(provider) {
      setBusy(provider);
      const asked = await (await app.account()).connectProvider(provider);
      setBusy(null);
      setProblem(asked.ok ? null : asked.problem);
      if (!asked.ok) return;
      setAwaitedUntil(app.now() + CONSENT_TAKES);
      app.openTab(asked.value.url);
    },
    async onDisconnect(provider) {
      setBusy(provider);
      const left = await (await app.account()).disconnectProvider(provider);
      await look();
      setBusy(null);
      setProblem(left.ok ? null : left.problem);
    },
  };

  return { actions, data: connections && { now: app.now(), connections, busy, problem } };
}
