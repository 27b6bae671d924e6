import { lackedBy } from '@unslouch/shared/domain/sync/merge-segment.ts';
import { openBatch } from '@unslouch/shared/domain/sync/seal/seal-batch.ts';
import { openSlot } from '@unslouch/shared/domain/wearable/seal-slot.ts';
import { createBinaryReader } from '@unslouch/shared/lib/binary.ts';
import { batchAdditionalData, parseBatch } from '@unslouch/shared/protocol/batch.ts';
import { readSlot, SLOT_INFO, slotAdditionalData } from '@unslouch/shared/protocol/slot.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import type { Pulled, Quarantined } from '../../ports/sync-store.ts';
import type { UpkeepStore } from '../../ports/upkeep-store.ts';
import { type AccountPorts, SYNC_LOCK } from '../account-ports.ts';
import { readBatch } from './read-batch.ts';

type Read = Omit<Pulled, 'cursor'>;

const NOTHING: Read = {
  records: [],
  covered: [],
  batches: [],
  heads: new Map(),
  claimed: new Map(),
  slots: [],
  quarantined: [],
};

/**
 * Reads again what was kept aside for want of an epoch's key or of what its device wrote before, where that is here by now. The
 * signatures of the former were verified when they came.
 */
export function readQuarantine(ports: AccountPorts, upkeep: UpkeepStore): Promise<void> {
  return ports.lock.runAlone(SYNC_LOCK, async () => {
    const keys = await ports.keys.load();
    if (!keys) return;
    const all = await ports.store.loadQuarantine();
    for (const kept of all.filter(({ problem }) => problem.code === 'batch.epoch-key-missing')) {
      const read = kept.from === 'inbox' ? await reopenSlot(ports, keys, kept) : await reopenBatch(ports, keys, kept);
      if (read) await upkeep.release(kept, read);
    }
    const early = all.filter(({ problem }) => problem.code === 'batch.gap');
    for (const kept of early.toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))) {
      const read = await goOn(ports, keys, kept);
      if (read) await upkeep.release(kept, read);
    }
  });
}

/** A batch that came before those it follows, where they have come since. */
async function goOn(ports: AccountPorts, keys: DeviceKeys, { device, bytes, from }: Quarantined): Promise<Read | null> {
  const batch = parseBatch(bytes);
  const stored = await ports.store.loadChain();
  if (!batch.ok || device === null || !stored) return null;
  const { header } = batch.value;
  const head = (await ports.store.loadHeads()).get(device) ?? null;
  const read = await readBatch({ ...ports, keys, chain: stored.chain }, device, batch.value, head);
  if (read.kind === 'known') return NOTHING;
  if (read.kind !== 'next') return null;
  const month = (await ports.store.loadMonths()).find((known) => known.month === header.month);
  const covered = lackedBy(month ?? { frontier: new Map() }, { device, to: header.to }, read.records);
  return {
    ...NOTHING,
    records: covered.length > 0 ? [] : read.records,
    covered,
    batches: [{ month: header.month, device, to: header.to, bytes: bytes.length }],
    heads: new Map([[device, read.head]]),
    claimed: read.frontier,
    quarantined: read.problems.map((why) => ({ from, problem: why, device, sequence: header.to, bytes })),
  };
}

async function reopenBatch(ports: AccountPorts, keys: DeviceKeys, kept: Quarantined): Promise<Read | null> {
  const { device } = kept;
  const batch = parseBatch(kept.bytes);
  if (!batch.ok || device === null) return null;
  const { header, headerBytes, body } = batch.value;
  const epoch = keys.epochs.find((known) => known.epoch === header.epoch);
  if (!epoch) return null;
  const bound = batchAdditionalData(keys.account, device, headerBytes);
  const opened = await openBatch(ports, epoch.data, header, body, bound);
  if (!opened.ok) return null;
  const { records, frontier, problems } = opened.value;
  const month = (await ports.store.loadMonths()).find((known) => known.month === header.month);
  const covered = lackedBy(month ?? { frontier: new Map() }, { device, to: header.to }, records);
  const quarantined = problems.map((problem) => ({ ...withoutId(kept), problem }));
  return { ...NOTHING, quarantined, claimed: frontier, covered, records: covered.length > 0 ? [] : records };
}

async function reopenSlot(ports: AccountPorts, keys: DeviceKeys, kept: Quarantined): Promise<Read | null> {
  const reader = createBinaryReader(kept.bytes);
  const slot = readSlot(reader);
  const epoch = keys.epochs.find((known) => known.epoch === slot.epoch);
  if (reader.broken || !epoch || kept.sequence === null) return null;
  const binding = { info: SLOT_INFO, additionalData: slotAdditionalData(keys.account, slot) };
  const opened = await openSlot(ports, epoch.inbox, slot.sealed, binding);
  if (!opened.ok) return null;
  const { records, deletions, problems } = opened.value;
  const quarantined = problems.map((problem) => ({ ...withoutId(kept), problem }));
  return { ...NOTHING, quarantined, slots: [{ sequence: kept.sequence, records, deletions }] };
}

function withoutId({ from, device, sequence, bytes }: Quarantined) {
  return { from, device, sequence, bytes };
}
