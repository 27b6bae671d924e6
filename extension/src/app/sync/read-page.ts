import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { LogHead } from '@unslouch/shared/domain/sync/judge-batch.ts';
import { lackedBy } from '@unslouch/shared/domain/sync/merge-segment.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { openSlot, type SlotContents } from '@unslouch/shared/domain/wearable/seal-slot.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import { fail, type Result } from '@unslouch/shared/lib/result.ts';
import type { Batch } from '@unslouch/shared/protocol/batch.ts';
import type { PullItem, PullPage } from '@unslouch/shared/protocol/pull-page.ts';
import { encodeSlot, SLOT_INFO, type Slot, slotAdditionalData } from '@unslouch/shared/protocol/slot.ts';
import type { Head, KnownMonth, OpenedSlot, Pulled, Refused, TakenBatch } from '../../ports/sync-store.ts';
import { type ReadBatch, readBatch } from './read-batch.ts';
import { reachOf } from './read-segments.ts';
import type { SyncRun } from './sync-run.ts';

export interface ReadPage {
  /** `updateNeeded`: something in it is of a newer build; everything before it was read, and no further. */
  readonly kind: 'read' | 'updateNeeded';
  readonly pulled: Pulled;
  /** Sequences of this very device that were news to it. */
  readonly own: readonly number[];
  /** Something of a device is missing in between: dropped, perhaps, since the segments were read. */
  readonly hasGap: boolean;
}

/** Judges every item of a page. A bad one is quarantined and stops nobody else's. */
export async function readPage(
  run: SyncRun,
  page: PullPage,
  known: ReadonlyMap<DeviceId, Head>,
  months: readonly KnownMonth[] = [],
): Promise<ReadPage> {
  const collected = collect(known, months);
  const { generation, next } = page;
  // A key exchange each: together they take a fraction of one after the other.
  const slots = await Promise.all(page.items.map((item) => (item.kind === 'slot' ? open(run, item.slot) : null)));
  for (const [at, item] of page.items.entries()) {
    const slot = slots[at];
    if (item.kind === 'batch') await readBatchItem(run, item, collected);
    if (item.kind === 'slot' && slot) takeSlot(item, slot, collected);
    if (item.kind !== 'unreadable') continue;
    if (item.problem.code === 'unknown-version') {
      return { kind: 'updateNeeded', ...collected.result({ generation, after: Math.min(next, item.sequence - 1) }) };
    }
    collected.refuse({ from: 'batch', problem: item.problem, device: null, bytes: new Uint8Array() });
  }
  return { kind: 'read', ...collected.result({ generation, after: next }) };
}

type Opened = Result<SlotContents & { readonly problems: readonly Problem[] }, Problem>;

async function readBatchItem(
  run: SyncRun,
  { device, batch }: Extract<PullItem, { kind: 'batch' }>,
  collected: Collected,
): Promise<void> {
  const read = await readBatch(
    { ...run.ports, ...run },
    device,
    batch,
    collected.headBefore(device, batch.header.from),
  );
  const refuse = (why: Problem) => {
    collected.refuse({ from: 'batch', problem: why, device, sequence: batch.header.to, bytes: wholeOf(batch) });
  };
  switch (read.kind) {
    case 'next':
      collected.advance(device, batch, read);
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

async function open({ ports, keys }: SyncRun, slot: Slot): Promise<Opened> {
  const epoch = keys.epochs.find((known) => known.epoch === slot.epoch);
  const binding = { info: SLOT_INFO, additionalData: slotAdditionalData(keys.account, slot) };
  return epoch
    ? openSlot(ports, epoch.inbox, slot.sealed, binding)
    : fail(problem('batch.epoch-key-missing', 'permanent'));
}

function takeSlot({ slot, sequence }: Extract<PullItem, { kind: 'slot' }>, opened: Opened, collected: Collected): void {
  if (opened.ok) collected.addSlot({ sequence, ...opened.value });
  for (const why of opened.ok ? opened.value.problems : [opened.problem]) {
    collected.refuse({ from: 'inbox', problem: why, device: null, sequence, bytes: encodeSlot(slot) });
  }
}

function wholeOf({ headerBytes, signature, body }: Batch): Uint8Array {
  return concatBytes(headerBytes, signature, body);
}

type Collected = ReturnType<typeof collect>;

type Next = Extract<ReadBatch, { kind: 'next' }>;

/** What the items add up to, as one transaction will write it. */
function collect(known: ReadonlyMap<DeviceId, Head>, months: readonly KnownMonth[]) {
  const segments = new Map(months.filter(({ version }) => version > 0).map((segment) => [segment.month, segment]));
  const reach = reachOf(months);
  const records: SyncRecord[] = [];
  const covered: SyncRecord[] = [];
  const batches: TakenBatch[] = [];
  const heads = new Map<DeviceId, Head>();
  const claimed = new Map<DeviceId, number>();
  const slots: OpenedSlot[] = [];
  const quarantined: Refused[] = [];
  const own: number[] = [];
  return {
    /** What a device's next batch continues. Those before it may be gone, dropped by the relay because a segment holds them. */
    headBefore(device: DeviceId, from: number): LogHead | null {
      const head = heads.get(device) ?? known.get(device) ?? null;
      const skipped = from - 1 > (head?.sequence ?? 0) && from - 1 <= (reach.get(device) ?? 0);
      return skipped ? { sequence: from - 1, hash: null } : head;
    },
    advance(device: DeviceId, { header, headerBytes, signature, body }: Batch, read: Next): void {
      heads.set(device, read.head);
      const { month, to } = header;
      batches.push({ month, device, to, bytes: headerBytes.length + signature.length + body.length });
      const segment = segments.get(month) ?? { frontier: new Map() };
      const isCovered = lackedBy(segment, { device, to }, read.records).length > 0;
      (isCovered ? covered : records).push(...read.records);
      for (const [other, sequence] of read.frontier) claimed.set(other, Math.max(sequence, claimed.get(other) ?? 0));
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
      pulled: { records, covered, batches, heads, claimed, slots, quarantined, cursor },
      own,
      hasGap: quarantined.some((refused) => refused.problem.code === 'batch.gap'),
    }),
  };
}
