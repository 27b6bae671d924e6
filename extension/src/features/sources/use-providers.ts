import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { useCallback, useEffect, useState } from 'react';
import type { ProviderConnection } from '../account-actions.ts';
import { useApp } from '../app-context.tsx';
import type { ProvidersActions } from './ProvidersCard.tsx';
import type { ProvidersData } from './providers-model.ts';

/** While something is on its way, or somebody is reading a consent page in the next tab. */
const LOOK_EVERY = seconds(3);

/** While the relay can't be asked. */
const TRY_EVERY = seconds(10);
const CONSENT_TAKES = minutes(10);

/** What the relay says of its providers, or why it can't be asked; null until either is known, and without a relay. */
export function useProviders(): { readonly data: ProvidersData | null; readonly actions: ProvidersActions } {
  const app = useApp();
  const [connections, setConnections] = useState<readonly ProviderConnection[] | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [unasked, setUnasked] = useState<Problem | null>(null);
  const [awaitedUntil, setAwaitedUntil] = useState(0);

  const look = useCallback(async () => {
    const listed = await (await app.account()).connections();
    if (listed.ok) setConnections(listed.value);
    setUnasked(listed.ok || listed.problem.code === 'no-account' ? null : listed.problem);
  }, [app]);

  const isMoving =
    connections?.some(({ state, backfill }) => state === 'connecting' || (state === 'active' && backfill !== null)) ===
    true;
  const isOutOfReach = unasked !== null && !unasked.permanent;
  useEffect(() => {
    void look();
    const onFocus = () => void look();
    addEventListener('focus', onFocus);
    addEventListener('online', onFocus);
    const every = isOutOfReach ? TRY_EVERY : isMoving || awaitedUntil > app.now() ? LOOK_EVERY : null;
    const timer = every === null ? undefined : setInterval(onFocus, every);
    return () => {
      removeEventListener('focus', onFocus);
      removeEventListener('online', onFocus);
      clearInterval(timer);
    };
  }, [app, look, isMoving, isOutOfReach, awaitedUntil]);

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

  const isKnown = connections !== null || unasked !== null;
  return { actions, data: isKnown ? { now: app.now(), connections: connections ?? [], unasked, busy, problem } : null };
}
