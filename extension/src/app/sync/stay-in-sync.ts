import { type FollowPorts, followRelay, type News } from './follow-relay.ts';
import { syncNext } from './sync-now.ts';
import { takeBatch } from './take-batch.ts';

interface Told {
  /** Everything is sent and fetched. */
  readonly onSynced: () => void;
  readonly onFailure: (failure: unknown) => void;
}

/** While a page of ours is open: syncs at once, and again whenever the relay has news. Answers the way to stop. */
export function stayInSync(ports: FollowPorts, { onSynced, onFailure }: Told): () => void {
  let running = false;
  let news: News[] = [];

  /**
   * In the order in which it came. Where a pull is needed, one serves for all that had come by then, and for all pages that are
   * open.
   */
  async function hear(heard: News): Promise<void> {
    news.push(heard);
    if (running) return;
    running = true;
    try {
      for (let next = news.shift(); next !== undefined; next = news.shift()) {
        if (typeof next === 'object' && next && (await takeBatch(ports, next))) {
          onSynced();
          continue;
        }
        const reach = Math.max(
          ...[next, ...news].map((one) => (typeof one === 'number' ? one : Number.POSITIVE_INFINITY)),
        );
        news = [];
        const isWanted = async () => (await ports.store.loadCursor()).after < reach;
        if ((await syncNext(ports, isWanted)) === 'synced') onSynced();
      }
    } finally {
      running = false;
    }
  }

  return followRelay(ports, (heard) => {
    hear(heard).catch(onFailure);
  });
}
