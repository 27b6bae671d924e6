import { deviceIdBytes } from '../domain/account/device-id.ts';
import type { DeviceId } from '../domain/log/fact.ts';
import type { UtcMonth } from '../domain/time/local-day.ts';
import { present } from '../lib/assert.ts';
import { createBinaryReader, createBinaryWriter } from '../lib/binary.ts';
import { concatBytes, fromBase64Url, toBase64Url } from '../lib/bytes.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Batch, parseBatch } from './batch.ts';
import { type RelayProblem, relayProblem } from './problem-codes.ts';
import { encodeSlot, readSlot, type Slot } from './slot.ts';
import { LAYOUT_VERSION } from './version.ts';

/**
 * The answer to `GET /v1/pull?after=<cursor>`.
 *
 *     version u8 | flags u8 (1: more) | generation 16 | head u48 | next u48 | chain length u32 | keyring version u32 | floor u48
 *     items, by sequence, to the end: kind u8 | sequence u48 | length u32 | so many bytes
 *       1 batch: device 16, the batch as pushed
 *       2 slot: as slot.ts
 *       3 segment: month u16, version u32, parts u8, bytes u32
 */
export interface PullPage {
  readonly generation: string;
  /** The newest sequence there is. */
  readonly head: number;
  /** The cursor after this page. */
  readonly next: number;
  readonly more: boolean;
  /** Longer than the chain you have: fetch it before you judge the items. */
  readonly chainLength: number;
  /** Higher than the one you have: fetch the keyring. */
  readonly keyringVersion: number;
  /** Covered batches up to this sequence may be gone. A cursor below it has to read the segments as well. */
  readonly floor: number;
  readonly items: readonly PullItem[];
}

export type PullItem =
  | { readonly kind: 'batch'; readonly sequence: number; readonly device: DeviceId; readonly batch: Batch }
  | { readonly kind: 'slot'; readonly sequence: number; readonly slot: Slot }
  | ({ readonly kind: 'segment'; readonly sequence: number } & SegmentNotice)
  /** Of a newer relay, or damaged: skipped and told, never a reason to stop. */
  | { readonly kind: 'unreadable'; readonly sequence: number; readonly problem: RelayProblem };

/** A month has a new version. */
export interface SegmentNotice {
  readonly month: UtcMonth;
  readonly version: number;
  readonly parts: number;
  readonly bytes: number;
}

/** An item as the relay keeps it: batches stay the bytes that came. */
export type PageItem =
  | { readonly kind: 'batch'; readonly sequence: number; readonly device: DeviceId; readonly bytes: Uint8Array }
  | { readonly kind: 'slot'; readonly sequence: number; readonly slot: Slot }
  | ({ readonly kind: 'segment'; readonly sequence: number } & SegmentNotice);

export type PageHead = Omit<PullPage, 'items'>;

const KINDS = { batch: 1, slot: 2, segment: 3 } as const;

export function encodePullPage(head: PageHead, items: readonly PageItem[]): Uint8Array<ArrayBuffer> {
  return concatBytes(encodeHead(head), ...items.flatMap(encodeItem));
}

/** Bytes that the item takes in a page. */
export function pageItemBytes(item: PageItem): number {
  return encodeItem(item).reduce((sum, part) => sum + part.length, 0);
}

/** Never throws, whatever the bytes. */
export function parsePullPage(bytes: Uint8Array): Result<PullPage, RelayProblem> {
  const reader = createBinaryReader(bytes);
  if (reader.u8() !== LAYOUT_VERSION) return fail(relayProblem('unknown-version'));
  const flags = reader.u8();
  const head = {
    generation: toBase64Url(reader.bytes(16)),
    head: reader.u48(),
    next: reader.u48(),
    more: (flags & 1) === 1,
    chainLength: reader.u32(),
    keyringVersion: reader.u32(),
    floor: reader.u48(),
  };
  const items: PullItem[] = [];
  while (reader.left > 0) {
    const kind = reader.u8();
    const sequence = reader.u48();
    const content = reader.bytes(reader.u32());
    if (reader.broken) break;
    items.push(parseItem(kind, sequence, content));
  }
  return reader.broken ? fail(relayProblem('malformed', { at: 'page' })) : ok({ ...head, items });
}

function encodeHead(head: PageHead): Uint8Array<ArrayBuffer> {
  const writer = createBinaryWriter();
  writer.u8(LAYOUT_VERSION);
  writer.u8(head.more ? 1 : 0);
  writer.bytes(present(fromBase64Url(head.generation), 'generation'));
  writer.u48(head.head);
  writer.u48(head.next);
  writer.u32(head.chainLength);
  writer.u32(head.keyringVersion);
  writer.u48(head.floor);
  return writer.finish();
}

function encodeItem(item: PageItem): readonly Uint8Array[] {
  const content = itemContent(item);
  const writer = createBinaryWriter();
  writer.u8(KINDS[item.kind]);
  writer.u48(item.sequence);
  writer.u32(content.reduce((sum, part) => sum + part.length, 0));
  const head = writer.finish();
  return [head, ...content];
}

function itemContent(item: PageItem): readonly Uint8Array[] {
  switch (item.kind) {
    case 'batch':
      return [present(deviceIdBytes(item.device), 'device id'), item.bytes];
    case 'slot':
      return [encodeSlot(item.slot)];
    case 'segment': {
      const writer = createBinaryWriter();
      writer.u16(item.month);
      writer.u32(item.version);
      writer.u8(item.parts);
      writer.u32(item.bytes);
      return [writer.finish()];
    }
  }
}

function parseItem(kind: number, sequence: number, content: Uint8Array): PullItem {
  const reader = createBinaryReader(content);
  if (kind === KINDS.batch) {
    const device = toBase64Url(reader.bytes(16)) as DeviceId;
    const batch = parseBatch(reader.rest());
    return batch.ok
      ? { kind: 'batch', sequence, device, batch: batch.value }
      : { kind: 'unreadable', sequence, problem: batch.problem };
  }
  if (kind === KINDS.slot) {
    const slot = readSlot(reader);
    if (!reader.broken) return { kind: 'slot', sequence, slot };
  }
  if (kind === KINDS.segment) {
    const notice = { month: reader.u16(), version: reader.u32(), parts: reader.u8(), bytes: reader.u32() };
    if (!reader.broken) return { kind: 'segment', sequence, ...notice };
  }
  const known: readonly number[] = Object.values(KINDS);
  return {
    kind: 'unreadable',
    sequence,
    problem: relayProblem(known.includes(kind) ? 'malformed' : 'unknown-version'),
  };
}
