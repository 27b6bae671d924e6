import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { ChainAppend } from '@unslouch/shared/protocol/chain.ts';
import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';
import { createRelaySession } from './sync/relay-session.ts';
import { reloadChain, type SyncRun, startRun } from './sync/sync-run.ts';

/** Two devices that change the chain at once: the second finds it longer and signs again. More often is a relay at odds with itself. */
const TRIES = 3;

/**
 * Appends what `draft` makes of the chain as the relay has it now; null: it says already what it should. Afterwards this
 * device takes up chain and keys from the relay, as every other one does: what it stored is what it hands out.
 */
export function changeChain(
  ports: AccountPorts,
  draft: (run: SyncRun) => Promise<Result<ChainAppend | null, Problem>>,
): Promise<Result<null, Problem>> {
  return ports.lock.runAlone(SYNC_LOCK, async () => {
    const membership = await ports.store.loadMembership();
    const keys = await ports.keys.load();
    if (!membership || !keys) return fail(problem('no-account', 'permanent'));
    const session = createRelaySession(ports, membership.relay, keys);
    let run = await startRun({ ports, session, keys });
    for (let tries = 1; ; tries++) {
      if (run.ok) run = await reloadChain(run.value);
      if (!run.ok) return run;
      const append = await draft(run.value);
      if (!append.ok) return append;
      if (append.value === null) return ok(null);
      const { value } = append;
      const appended = await session.ask((relay) => relay.appendChain(value));
      if (appended.ok) {
        const reloaded = await reloadChain(run.value);
        return reloaded.ok ? ok(null) : reloaded;
      }
      if (appended.problem.code !== 'chain-conflict' || tries === TRIES) return appended;
    }
  });
}
