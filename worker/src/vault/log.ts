import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import type { Ack, AckAnswer } from '@unslouch/shared/protocol/ack.ts';
import type { BatchHeader } from '@unslouch/shared/protocol/batch.ts';
import type { Cursor } from '@unslouch/shared/protocol/cursor.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { encodePullPage, type PageItem } from '@unslouch/shared/protocol/pull-page.ts';
import type { PushAnswer } from '@unslouch/shared/protocol/push.ts';
import type { SegmentHeader } from '@unslouch/shared/protocol/segment.ts';
import type { SegmentAnswer, SegmentList } from '@unslouch/shared/protocol/segments.ts';
import type { Status } from '@unslouch/shared/protocol/status.ts';
import type { Caller } from '../access/caller.ts';
import { type Outcome, refused } from '../outcome.ts';
import { acceptBatch, wholeHour } from './accept-batch.ts';
import { acceptSegment, uploadKey } from './accept-segment.ts';
import { fillPage, joinCandidates, planPull } from './answer-pull.ts';
import { keepBatch } from './keep-batch.ts';
import { logOf, type VaultState, withLog } from './state.ts';
import { batchItems, type Candidates } from './store/candidates.ts';
import type { Store } from './store/store.ts';
import { withAccount } from './with-account.ts';

export interface PushedBatch {
  readonly header: BatchHeader;
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** Acknowledged in passing, or null. */
  readonly acked: number | null;
}

export type Pushed = PushAnswer & { readonly fresh: boolean };

export function pushBatch(store: Store, caller: Caller, pushed: PushedBatch, now: EpochMs): Outcome<Pushed> {
  return withAccount<Pushed>(store, caller, (state) => {
    if (caller.device === null) return refused('not-allowed');
    const { header, hash, bytes } = pushed;
    const decision = acceptBatch(state, { device: caller.device, header, hash, bytes: bytes.length }, now);
    if (decision.kind === 'refuse') return fail(decision.problem);
    if (decision.kind === 'repeat') return ok({ ...pushAnswer(state, decision.answer), fresh: false });
    const { sequence } = decision.answer;
    const place = { sequence, device: caller.device, month: header.month, to: header.to };
    const { state: accepted, chunk } = keepBatch(decision.state, { ...place, bytes });
    store.save(pushed.acked === null ? accepted : withAck(accepted, caller.device, pushed.acked));
    if (chunk.length > 0) store.addChunk(chunk);
    return ok({ ...pushAnswer(accepted, decision.answer), fresh: true });
  });
}

/** A day that somebody looks at: providers think again about a night for so long. */
const RECENT_DAYS = 7;

/** `ahead`: the device takes days of the past week ahead of their turn, and has those up to this sequence; null: it does not. */
export function pullPage(
  store: Store,
  caller: Caller,
  { cursor, ahead }: { readonly cursor: Cursor; readonly ahead: number | null },
  now: EpochMs,
): Outcome<Uint8Array<ArrayBuffer>> {
  return withAccount(store, caller, (state) => {
    const plan = planPull(state, cursor);
    if (plan.kind === 'refuse') return fail(plan.problem);
    if (plan.kind === 'nothing') return ok(encodePullPage(plan.head, []));
    const nothing = { items: [], cut: false };
    const batches = pullBatches(store, state, plan.after);
    const slots = plan.slots ? store.slotsAfter(plan.after, LIMITS.pullBytes) : nothing;
    const notices = plan.segments ? segmentNotices(store, plan.after) : [];
    const page = fillPage(state, joinCandidates([batches, slots, { items: notices, cut: false }]));
    const { next, more } = page.head;
    const isBehind = more && plan.slots && ahead !== null;
    const early = isBehind
      ? store.slotsOfDaysFrom(utcDayOf(now) - RECENT_DAYS, Math.max(next, ahead), LIMITS.aheadBytes)
      : [];
    return ok(encodePullPage(page.head, [...page.items, ...early.toSorted((a, b) => a.sequence - b.sequence)]));
  });
}

/** Where all are in the account's row, no other is read. */
function pullBatches(store: Store, { tail, head }: VaultState, after: number): Candidates {
  const first = tail[0]?.sequence ?? head + 1;
  const stored = after + 1 < first ? store.batchesAfter(after, LIMITS.pullBytes) : { items: [], cut: false };
  if (stored.cut) return stored;
  return { items: [...stored.items, ...batchItems(tail, after).map(({ item }) => item)], cut: false };
}

export interface PushedPart {
  readonly header: SegmentHeader;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

export type Sealed = SegmentAnswer & { readonly head: number; readonly fresh: boolean };

export function putSegmentPart(store: Store, caller: Caller, part: PushedPart, now: EpochMs): Outcome<Sealed> {
  return withAccount<Sealed>(store, caller, (state) => {
    const { header, hash, bytes } = part;
    if (caller.device !== header.sealer) return refused('not-allowed');
    const version = header.base + 1;
    const here = {
      current: store.segment(header.month),
      waiting: store.waitingParts(header.month, version, header.sealer),
    };
    const decision = acceptSegment(state, here, { header, hash, bytes: bytes.length }, now);
    if (decision.kind === 'refuse') return fail(decision.problem);
    if (decision.kind === 'repeat') {
      return ok({ version: decision.version, missing: [...decision.missing], head: state.head, fresh: false });
    }
    store.save(decision.state);
    for (const number of decision.discard) store.dropPart(header.month, version, header.sealer, number);
    const place = { month: header.month, version, sealer: header.sealer, part: header.part };
    store.putPart({ ...place, hash, upload: uploadKey(header), storedAt: now, bytes });
    if (decision.kind === 'keep') {
      return ok({ version: header.base, missing: [...decision.missing], head: state.head, fresh: false });
    }
    store.putSegment(decision.index);
    return ok({ version, missing: [], head: decision.state.head, fresh: true });
  });
}

export function listSegments(store: Store, caller: Caller): Outcome<SegmentList> {
  return withAccount(store, caller, (state) =>
    ok({
      generation: state.generation,
      head: state.head,
      segments: store
        .segments()
        .map(({ completedAt: _, frontier, ...index }) => ({ ...index, frontier: [...frontier] })),
    }),
  );
}

export function readSegmentPart(
  store: Store,
  caller: Caller,
  month: number,
  version: number,
  part: number,
): Outcome<Uint8Array> {
  return withAccount(store, caller, () => {
    const segment = store.segment(month);
    if (segment === null || segment.version !== version) return refused('segment-unknown');
    const bytes = store.partBytes(month, version, segment.sealer, part);
    return bytes === null ? refused('segment-unknown') : ok(bytes);
  });
}

export function acknowledge(store: Store, caller: Caller, ack: Ack, now: EpochMs): Outcome<AckAnswer> {
  return withAccount(store, caller, (state) => {
    if (caller.device === null) return refused('not-allowed');
    if (ack.generation !== state.generation) return refused('generation-changed', { generation: state.generation });
    const acked = new Set(ack.slots);
    const taken = ack.slots.length === 0 ? [] : store.waitingSlots().filter((slot) => acked.has(slot.sequence));
    const bytes = state.bytes - taken.reduce((sum, slot) => sum + slot.bytes, 0);
    const after = withAck({ ...state, bytes }, caller.device, ack.after);
    const log = logOf(after, caller.device);
    if (taken.length > 0 || log.acked !== logOf(state, caller.device).acked) {
      store.save(withLog(after, { ...log, lastHeardAt: wholeHour(now) }));
    }
    for (const slot of taken) store.emptySlot(slot.sequence);
    return ok({ after: log.acked, slots: taken.length });
  });
}

export function readStatus(store: Store, caller: Caller): Outcome<Status> {
  return withAccount(store, caller, (state) =>
    ok({
      generation: state.generation,
      head: state.head,
      floor: state.floor,
      chainLength: state.chain.length,
      keyringVersion: state.keyringVersion,
      bytes: state.bytes,
      bytesLimit: LIMITS.accountBytes,
      devices: state.chain.devices.map(({ device }) => {
        const { sequence, hash, acked, lastHeardAt } = logOf(state, device);
        return { device, sequence, hash, acked, lastHeardAt };
      }),
    }),
  );
}

function pushAnswer(state: VaultState, record: { readonly sequence: number; readonly before: number }): PushAnswer {
  return { generation: state.generation, sequence: record.sequence, head: state.head, before: record.before };
}

/** Never back, never beyond what there is. */
function withAck(state: VaultState, device: DeviceId, acked: number): VaultState {
  const log = logOf(state, device);
  return withLog(state, { ...log, acked: Math.max(log.acked, Math.min(acked, state.head)) });
}

function segmentNotices(store: Store, after: number): readonly PageItem[] {
  return store
    .segments()
    .filter((segment) => segment.sequence > after)
    .map(({ sequence, month, version, parts, bytes }) => ({ kind: 'segment', sequence, month, version, parts, bytes }));
}
