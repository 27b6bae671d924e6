import type { AccountPorts } from '../account-ports.ts';
import { type FollowPorts, followRelay, type Said } from './follow-relay.ts';
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
  let stopped = false;
  let waits = false;
  let news: (Said | null)[] = [];

  /** In the order in which it came. Where a pull is needed, one serves for all that had come by then. */
  async function hear(heard: Said | null): Promise<void> {
    news.push(heard);
    if (running) return;
    running = true;
    try {
      while (news.length > 0) {
        if (await forgetWhatIsHere()) onSynced();
        const next = news.shift();
        if (next === undefined) continue;
        const isTaken = next?.kind === 'batch' && (await takeBatch(ports, next));
        if (isTaken || (await catchUp(next))) onSynced();
      }
    } finally {
      running = false;
    }
  }

  /**
   * Somebody else of this profile may sync for minutes, and bring meanwhile all that the relay told of. To take up each of it
   * in its turn would keep what is really new waiting for as long again. True: something was here.
   */
  async function forgetWhatIsHere(): Promise<boolean> {
    const heard = news;
    news = [];
    const isKnown = await knownTo(ports);
    const left = heard.filter((said) => said === null || !isKnown(said));
    news = [...left, ...news];
    return left.length < heard.length;
  }

  async function catchUp(said: Said | null): Promise<boolean> {
    const end = await syncNext(ports, async () => {
      if (said !== null && (await knownTo(ports))(said)) return false;
      news = [];
      return true;
    });
    if (end === 'failed') tryAgain().catch(onFailure);
    return end === 'synced' || end === 'not wanted';
  }

  /** While the socket is well nobody else would, before there is other news or a quarter of an hour is over. */
  async function tryAgain(): Promise<void> {
    const { problem, retryAt } = await ports.store.loadOutcome();
    if (waits || retryAt === null || problem?.permanent !== false) return;
    waits = true;
    await ports.wait(Math.max(0, retryAt - ports.clock.now()));
    waits = false;
    if (!stopped) await hear(null);
  }

  const stop = followRelay(ports, (heard) => {
    hear(heard).catch(onFailure);
  });
  return () => {
    stopped = true;
    stop();
  };
}

/**
 * Whoever synced before us has brought it, or there was nothing: to ask once more would only be in the way of what is done here
 * next.
 */
async function knownTo({ store }: AccountPorts): Promise<(said: Said) => boolean> {
  const { waiting, retryAt } = await store.loadStatus();
  const { generation, after } = await store.loadCursor();
  const isAtRest = waiting === 0 && retryAt === null;
  return (said) => {
    const reached = said.kind === 'batch' ? said.sequence : said.head;
    return (isAtRest || said.kind === 'batch') && generation === said.generation && after >= reached;
  };
}
