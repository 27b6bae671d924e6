import { type FollowPorts, followRelay } from './follow-relay.ts';
import { syncNext } from './sync-now.ts';

interface Told {
  /** Everything is sent and fetched. */
  readonly onSynced: () => void;
  readonly onFailure: (failure: unknown) => void;
}

/** While a page of ours is open: syncs at once, and again whenever the relay has news. Answers the way to stop. */
export function stayInSync(ports: FollowPorts, { onSynced, onFailure }: Told): () => void {
  let running = false;
  let again = false;

  /** News during a sync is one more after it, however much there was. */
  async function sync(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        if ((await syncNext(ports)) === 'synced') onSynced();
      }
    } finally {
      running = false;
    }
  }

  return followRelay(ports, () => {
    sync().catch(onFailure);
  });
}
