import { useEffect, useState } from 'react';
import { useApp } from './app-context.tsx';
import { useIsVisible } from './use-is-visible.ts';

/** While the page is looked at: what another device does shows within a breath. Without an account nothing is opened. */
export function useLiveSync(): void {
  const app = useApp();
  const account = useAccount();
  const visible = useIsVisible();
  useEffect(() => {
    if (account === null || !visible) return;
    let over = false;
    let stop = () => {};
    void app.live().then((follow) => {
      if (!over) stop = follow();
    });
    return () => {
      over = true;
      stop();
    };
  }, [app, account, visible]);
}

/** Joined or left while the page is open too. */
function useAccount(): string | null {
  const app = useApp();
  const [account, setAccount] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    let stop = () => {};
    void app.queries().then((queries) => {
      if (!over) stop = queries.syncStatus().subscribe((status) => setAccount(status.account), reportError);
    });
    return () => {
      over = true;
      stop();
    };
  }, [app]);
  return account;
}
