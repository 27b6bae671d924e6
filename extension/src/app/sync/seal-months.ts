import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { decideSeal } from '@unslouch/shared/domain/sync/decide-seal.ts';
import { frontierEntries } from '@unslouch/shared/domain/sync/frontier.ts';
import { sealSegment } from '@unslouch/shared/domain/sync/seal/seal-segment.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import {
  encodeSegmentHeader,
  encodeSegmentPart,
  segmentAdditionalData,
  segmentSignedBytes,
} from '@unslouch/shared/protocol/segment.ts';
import type { KnownMonth } from '../../ports/sync-store.ts';
import type { SealableMonth, UpkeepStore } from '../../ports/upkeep-store.ts';
import { type AccountPorts, SYNC_LOCK } from '../account-ports.ts';
import { readSegments } from './read-segments.ts';
import { createRelaySession } from './relay-session.ts';
import { type SyncRun, startRun } from './sync-run.ts';

/** How many months got a new version. */
export interface SealEnd {
  readonly sealed: number;
}

/**
 * Merges settled months into segments, so that new devices read little and the relay may drop the batches. Run by a page, after
 * a sync: only a month of which everything that the relay has is applied here, and nothing waits, is sealed. Whoever seals first
 * wins; the others adopt that version.
 */
export function sealMonths(ports: AccountPorts, upkeep: UpkeepStore): Promise<Result<SealEnd, Problem>> {
  return ports.lock.runAlone(SYNC_LOCK, async () => {
    const { store } = ports;
    const [membership, keys] = [await store.loadMembership(), await ports.keys.load()];
    const ripe = (await store.loadMonths()).filter((known) => isRipe(ports, known));
    if (!membership || !keys || ripe.length === 0) return ok({ sealed: 0 });
    const session = createRelaySession(ports, membership.relay, keys);
    const started = await startRun({ ports, session, keys });
    return started.ok
      ? sealAll(
          started.value,
          upkeep,
          ripe.map(({ month }) => month),
        )
      : started;
  });
}

async function sealAll(
  run: SyncRun,
  upkeep: UpkeepStore,
  months: readonly number[],
): Promise<Result<SealEnd, Problem>> {
  const { store } = run.ports;
  const status = await run.session.ask((relay) => relay.loadStatus());
  if (!status.ok) return status;
  const { generation, after } = await store.loadCursor();
  const { head, chainLength } = status.value;
  // Somebody wrote since the last pull: the next sync takes it in, and the month is ripe then too.
  if (status.value.generation !== generation || after < head || chainLength !== run.chain.length)
    return ok({ sealed: 0 });
  let sealed = 0;
  for (const month of months) {
    // Adopting one month may have brought others.
    const known = (await store.loadMonths()).find((candidate) => candidate.month === month);
    const held = known && isRipe(run.ports, known) ? await upkeep.loadSealable(month) : null;
    if (held === null) continue;
    const done = await sealMonth(run, held);
    if (done.ok) sealed += 1;
    else if (done.problem.code !== 'segment-conflict') return done;
    else {
      const adopted = await readSegments(run);
      if (!adopted.ok) return adopted;
    }
  }
  return ok({ sealed });
}

function isRipe({ clock }: AccountPorts, known: KnownMonth): boolean {
  return known.unread === null && decideSeal(known, clock.now()) === 'seal';
}

async function sealMonth(run: SyncRun, held: SealableMonth): Promise<Result<null, Problem>> {
  const { ports, keys, session } = run;
  const parts = await writeParts(run, held);
  for (const part of parts) {
    const answer = await session.ask((relay) => relay.saveSegmentPart(part));
    if (!answer.ok) return answer;
  }
  const { month, base, frontier, records } = held;
  await ports.store.mergeSegment({ month, version: base + 1, sealer: keys.device, frontier, records });
  return ok(null);
}

async function writeParts({ ports, keys }: SyncRun, held: SealableMonth): Promise<readonly Uint8Array[]> {
  const { crypto } = ports;
  const { account, device } = keys;
  const epoch = present(keys.epochs.at(-1), 'an epoch');
  const { month, base } = held;
  const common = { month, base, epoch: epoch.epoch, sealer: device, frontier: frontierEntries(held.frontier) };
  const { parts } = await sealSegment(ports, epoch.data, held.records, (part, parts, seal) => {
    const headerBytes = encodeSegmentHeader({ ...common, ...seal, part, parts });
    return { headerBytes, additionalData: segmentAdditionalData(account, headerBytes) };
  });
  const encoded: Uint8Array[] = [];
  for (const { headerBytes, body } of parts) {
    const signed = segmentSignedBytes(account, headerBytes, await crypto.sha256(body));
    encoded.push(encodeSegmentPart(headerBytes, await crypto.sign(keys.signing.privateKey, signed), body));
  }
  return encoded;
}
