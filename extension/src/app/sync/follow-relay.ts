import { decideBackoff } from '@unslouch/shared/domain/sync/backoff.ts';
import type { Down } from '@unslouch/shared/protocol/down.ts';
import type { LiveSocket, SocketEnd } from '../../ports/live-socket.ts';
import type { AccountPorts } from '../account-ports.ts';
import { openSession } from './open-session.ts';

/** What the relay said of its log, in the generation that it greeted with. */
export type Said<Kind extends 'hello' | 'head' | 'batch' = 'hello' | 'head' | 'batch'> = Extract<
  Down,
  { readonly kind: Kind }
> & { readonly generation: string };

/** Null: something else changed, or the relay can't be heard; a pull tells more. */
export type OnNews = (said: Said | null) => void;

export interface FollowPorts extends AccountPorts {
  readonly socket: LiveSocket;
  /** At most so long: it may end early where trying again has become worth it. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * While a page of ours is open: hears from the relay that there is something new and says so. Only ever a hint; a pull tells
 * the same, so nothing is lost with the socket. Says so too where the relay can't be heard: a sync then finds out why.
 * Answers the way to stop.
 */
export function followRelay(ports: FollowPorts, onNews: OnNews): () => void {
  const following = { stopped: false, close: () => {} };
  void keepOpen(ports, following, onNews);
  return () => {
    following.stopped = true;
    following.close();
  };
}

async function keepOpen(ports: FollowPorts, following: { stopped: boolean; close: () => void }, onNews: OnNews) {
  let failures = 0;
  while (!following.stopped) {
    const end = await listen(ports, following, (said) => {
      failures = 0;
      onNews(said);
    });
    if (following.stopped) return;
    onNews(null);
    if (end === 'forGood') return;
    failures += 1;
    await ports.wait(decideBackoff(failures, null, () => (ports.crypto.randomBytes(1)[0] ?? 0) / 256));
  }
}

/** Until the socket ends. No account: nothing to listen to. */
async function listen(
  ports: FollowPorts,
  following: { stopped: boolean; close: () => void },
  onNews: OnNews,
): Promise<SocketEnd> {
  const session = await openSession(ports);
  if (!session) return 'forGood';
  const ticket = await session.ask((relay) => relay.ticket());
  if (!ticket.ok) return ticket.problem.permanent ? 'forGood' : 'gone';
  if (following.stopped) return 'gone';
  return new Promise((resolve) => {
    let generation = '';
    const socket = ports.socket.open(session.origin, ticket.value.ticket, {
      onMessage: (message) => {
        if (message.kind === 'hello') generation = message.generation;
        if (message.kind === 'chain') onNews(null);
        // The greeting too: whatever came while nobody listened is news.
        else if (message.kind !== 'claim' && message.kind !== 'problem') onNews({ ...message, generation });
      },
      onEnd: resolve,
    });
    following.close = () => socket.close();
  });
}
