import { equalBytes } from '../../lib/bytes.ts';
import type { DeviceId } from '../log/fact.ts';
import { type Problem, problem } from '../problem/problem.ts';
import type { Frontier } from './frontier.ts';

/** How far a device's log was taken in. The hash is null after a segment, which says how far it reaches but not by what. */
export interface LogHead {
  readonly sequence: number;
  readonly hash: Uint8Array | null;
}

/** What a batch's header says of its place in its device's log. */
export interface BatchPlace {
  readonly from: number;
  readonly to: number;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
}

/**
 *     …—[5..7]—[8..8]   head 8
 *                 ├─ 9.., previous = hash of 8   apply
 *                 ├─ up to 8                     known (fork, where it ends at 8 with another hash)
 *                 ├─ 9.., another previous       fork: two logs under one name
 *                 └─ 10..                        gap: something between was held back, or a segment has to be read first
 */
export type BatchVerdict = 'apply' | 'known' | 'fork' | 'gap';

export function judgeBatch(head: LogHead | undefined, batch: BatchPlace): BatchVerdict {
  const { sequence, hash } = head ?? BEGINNING;
  if (batch.to <= sequence) {
    const other = batch.to === sequence && hash !== null && !equalBytes(hash, batch.hash);
    return other ? 'fork' : 'known';
  }
  if (batch.from > sequence + 1) return 'gap';
  if (hash === null) return 'apply';
  return batch.from === sequence + 1 && equalBytes(hash, batch.previous) ? 'apply' : 'fork';
}

const BEGINNING: LogHead = { sequence: 0, hash: new Uint8Array(32) };

export type RelayDoubt = Problem<'relay.withholds' | 'relay.rolled-back'>;

/**
 * What an honest relay can't do, looked for when a pull has reached the relay's head: offering less of a device than another
 * device's batch says it once offered, or a head behind the cursor in the same generation. Both are shown by name.
 */
export function doubtRelay(
  reached: Frontier,
  /** Joined from the frontiers of every batch taken in. */
  claimed: Frontier,
  relay: { readonly head: number; readonly cursor: number },
): readonly RelayDoubt[] {
  const withheld = [...claimed].filter(([device, sequence]) => sequence > (reached.get(device) ?? 0));
  const doubts = withheld.map(([device, sequence]: [DeviceId, number]) =>
    problem('relay.withholds', 'passing', { device, sequence, reached: reached.get(device) ?? 0 }),
  );
  const rolledBack = problem('relay.rolled-back', 'passing', { head: relay.head, cursor: relay.cursor });
  return relay.head < relay.cursor ? [rolledBack, ...doubts] : doubts;
}
