import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { openSlot } from '@unslouch/shared/domain/sync/seal/seal-slot.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import type { Batch } from '@unslouch/shared/protocol/batch.ts';
import type { PullItem, PullPage } from '@unslouch/shared/protocol/pull-page.ts';
import { encodeSlot, SLOT_INFO, type Slot, slotAdditionalData } from '@unslouch/shared/protocol/slot.ts';
import type { Head, OpenedSlot, Pulled, Refused } from '../../ports/sync-store.ts';
import { readBatch } from './read-batch.ts';
import type { SyncRun } from './sync-run.ts';

export interface ReadPage {
  /** `updateNeeded`: something in it is of a newer build; everything before it was read, and no further. */
  readonly kind: 'read' | 'updateNeeded';
  readonly pulled: Pulled;
  /** Sequences of this very device that were news to it. */
  readonly own: readonly number[];
}

/** Judges every item of a page. A bad one is quarantined and stops nobody else's. */
export async function readPage(run: SyncRun, page: PullPage, known: ReadonlyMap<DeviceId, Head>): Promise<ReadPage> {
  const collected = collect(known);
  const { generation } = page;
  for (const item of page.items) {
    if (item.kind === 'unreadable' && item.problem.code === 'unknown-version') {
      return { kind: 'updateNeeded', ...collected.result({ generation, after: item.sequence - 1 }) };
    }
    await readItem(run, item, collected);
  }
  return { kind: 'read', ...collected.result({ generation, after: page.next }) };
}

async function readItem(run: SyncRun, item: PullItem, collected: Collected): Promise<void> {
  switch (item.kind) {
    case 'batch':
      return readBatchItem(run, item, collected);
    case 'slot':
      return readSlotItem(run, item.slot, item.sequence, collected);
    case 'unreadable':
      return collected.refuse({ from: 'batch', problem: item.problem, device: null, bytes: new Uint8Array() });
    case 'segment':
      return;
  }
}

async function readBatchItem(
  run: SyncRun,
  { device, batch }: Extract<PullItem, { kind: 'batch' }>,
  collected: Collected,
): Promise<void> {
  const read = await readBatch({ ...run.ports, ...run }, device, batch, collected.headOf(device));
  const refuse = (why: Problem) => {
    collected.refuse({ from: 'batch', problem: why, device, sequence: batch.header.to, bytes: wholeOf(batch) });
  };
  switch (read.kind) {
    case 'next':
      collected.advance(device, read.head, read.records, read.frontier);
      if (device === run.keys.device) collected.addOwn(read.head.sequence);
      for (const unreadable of read.problems) refuse(unreadable);
      return;
    case 'known':
      return;
    case 'fork':
      return refuse(problem('batch.fork', 'permanent'));
    case 'refused':
      return refuse(read.problem);
  }
}

async function readSlotItem(
  { ports, keys }: SyncRun,
  slot: Slot,
  sequence: number,
  collected: Collected,
): Promise<void> {
  const epoch = keys.epochs.find((known) => known.epoch === slot.epoch);
  const binding = { info: SLOT_INFO, additionalData: slotAdditionalData(keys.account, slot) };
  const refuse = (why: Problem) =>
    collected.refuse({ from: 'inbox', problem: why, device: null, bytes: encodeSlot(slot) });
  if (!epoch) return refuse(problem('batch.epoch-key-missing', 'permanent'));
  const opened = await openSlot(ports, epoch.inbox, slot.sealed, binding);
  if (!opened.ok) return refuse(opened.problem);
  const { records, deletions, problems } = opened.value;
  collected.addSlot({ sequence, records, deletions });
  for (const unreadable of problems) refuse(unreadable);
}

function wholeOf({ headerBytes, signature, body }: Batch): Uint8Array {
  return concatBytes(headerBytes, signature, body);
}

type Collected = ReturnType<typeof collect>;

/** What the items add up to, as one transaction will write it. */
function collect(known: ReadonlyMap<DeviceId, Head>) {
  const records: SyncRecord[] = [];
  const heads = new Map<DeviceId, Head>();
  const claimed = new Map<DeviceId, number>();
  const slots: OpenedSlot[] = [];
  const quarantined: Refused[] = [];
  const own: number[] = [];
  return {
    headOf: (device: DeviceId): Head | null => heads.get(device) ?? known.get(device) ?? null,
    advance(device: DeviceId, head: Head, news: readonly SyncRecord[], frontier: ReadonlyMap<DeviceId, number>): void {
      heads.set(device, head);
      records.push(...news);
      for (const [other, sequence] of frontier) claimed.set(other, Math.max(sequence, claimed.get(other) ?? 0));
    },
    addOwn(sequence: number): void {
      own.push(sequence);
    },
    addSlot(slot: OpenedSlot): void {
      slots.push(slot);
    },
    refuse(refused: Omit<Refused, 'sequence'> & { readonly sequence?: number }): void {
      quarantined.push({ sequence: null, ...refused });
    },
    result: (cursor: Pulled['cursor']) => ({
      pulled: { records, heads, claimed, slots, quarantined, cursor },
      own,
    }),
  };
}
