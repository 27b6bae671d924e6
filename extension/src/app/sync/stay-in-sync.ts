import { type FollowPorts, followRelay } from './follow-relay.ts';
import { syncNext } from './sync-now.ts';
import { type SaidBatch, takeBatch } from './take-batch.ts';

interface Told {
  /** Everything is sent and fetched. */
  readonly onSynced: () => void;
  readonly onFailure: (failure: unknown) => void;
}

/** While a page of ours is open: syncs at once, and again whenever the relay has news. Answers the way to stop. */
export function stayInSync(ports: FollowPorts, { onSynced, onFailure }: Told): () => void {
  let running = false;
  let news: (SaidBatch | null)[] = [];

  /** In the order in which it came. Where a pull is needed, one serves for all that had come by then. */
  async function hear(heard: SaidBatch | null): Promise<void> {
    news.push(heard);
    if (running) return;
    running = true;
    try {
      for (let next = news.shift(); next !== undefined; next = news.shift()) {
        if (next !== null && (await takeBatch(ports, next))) {
          onSynced();
          continue;
        }
        news = [];
        if ((await syncNext(ports)) === 'synced') onSynced();
      }
    } finally {
      running = false;
    }
  }

  return followRelay(ports, (heard) => {
    hear(heard).catch(onFailure);
  });
}
