import { useEffect } from 'react';
import { useApp } from './app-context.tsx';

/** Somebody looks: what another device did should show within a breath. Costs one request of one row each time. */
const EVERY_MS = 5_000;

/** Sends and fetches when the page opens, and now and then while it is looked at. Without an account it ends at once. */
export function useSyncWhileOpen(): void {
  const app = useApp();
  useEffect(() => {
    const sync = () => {
      if (document.visibilityState === 'visible') void app.send({ kind: 'sync-now' });
    };
    sync();
    const timer = setInterval(sync, EVERY_MS);
    return () => clearInterval(timer);
  }, [app]);
}
