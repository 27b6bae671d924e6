import * as v from 'valibot';
import { parseCommand } from '../../extension/src/messages/commands.ts';
import { parseWords } from '../../shared/src/crypto/recovery-words.ts';
import { createWebCrypto } from '../../shared/src/crypto/web-crypto.ts';
import { createWebDeflate } from '../../shared/src/crypto/web-deflate.ts';
import type { WebEngine } from '../../shared/src/crypto/web-engine.ts';
import { encodeChainEntry, parseChainEntry } from '../../shared/src/domain/account/chain-entry.ts';
import { decodeRecords } from '../../shared/src/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '../../shared/src/domain/sync/codec/encode-records.ts';
import { aDevice, anyRecord } from '../../shared/src/domain/sync/records.test-kit.ts';
import { unpad } from '../../shared/src/domain/sync/seal/padding.ts';
import { tenYears } from '../../shared/src/domain/sync/ten-years.test-kit.ts';
import { openSlot } from '../../shared/src/domain/wearable/seal-slot.ts';
import { createBinaryReader } from '../../shared/src/lib/binary.ts';
import { concatBytes } from '../../shared/src/lib/bytes.ts';
import { createRng } from '../../shared/src/lib/rng.ts';
import { fromUtf8, toUtf8 } from '../../shared/src/lib/utf8.ts';
import { encodeBatch, encodeBatchHeader, parseBatch } from '../../shared/src/protocol/batch.ts';
import { parseCursor } from '../../shared/src/protocol/cursor.ts';
import { downSchema } from '../../shared/src/protocol/down.ts';
import { relayProblemSchema } from '../../shared/src/protocol/problem-codes.ts';
import { encodePullPage, parsePullPage } from '../../shared/src/protocol/pull-page.ts';
import { encodeSegmentHeader, encodeSegmentPart, parseSegmentPart } from '../../shared/src/protocol/segment.ts';
import { segmentListSchema } from '../../shared/src/protocol/segments.ts';
import { encodeSlot, readSlot } from '../../shared/src/protocol/slot.ts';
import { upSchema } from '../../shared/src/protocol/up.ts';
import type { FuzzTarget } from './fuzz-target.ts';

const rng = createRng(9);
const noise = (length: number) => Uint8Array.from({ length }, () => rng() * 256);
const device = aDevice(1);
const deflate = createWebDeflate(globalThis);
const crypto = createWebCrypto(globalThis.crypto as unknown as WebEngine);

function aBatch(from: number): Uint8Array {
  const place = { class: 'live', month: 675, epoch: 1, from, to: from, previous: noise(32), lengthClass: 4 } as const;
  return encodeBatch(encodeBatchHeader({ ...place, nonce: noise(12), commitment: noise(32) }), noise(64), noise(96));
}

const slot = { source: 'A'.repeat(22), day: 20_000, fromHour: 1, toHour: 9, epoch: 1, sealed: noise(120) };

function aPage(): Uint8Array {
  const head = {
    generation: 'A'.repeat(22),
    head: 9,
    next: 4,
    more: true,
    chainLength: 3,
    keyringVersion: 1,
    floor: 0,
  };
  return encodePullPage(head, [
    { kind: 'batch', sequence: 1, device, bytes: aBatch(1) },
    { kind: 'slot', sequence: 2, slot },
    { kind: 'segment', sequence: 3, month: 675, version: 1, parts: 2, bytes: 900 },
    { kind: 'batch', sequence: 4, device, bytes: aBatch(2) },
  ]);
}

function aPart(): Uint8Array {
  const seal = { lengthClass: 4, nonce: noise(12), commitment: noise(32) };
  const frontier = [{ device, sequence: 4 }];
  const header = { month: 675, part: 0, parts: 1, epoch: 1, base: 0, sealer: device, frontier, ...seal };
  return encodeSegmentPart(encodeSegmentHeader(header), noise(64), noise(96));
}

function someRecords(): readonly Uint8Array[] {
  const any = createRng(4);
  const mixed = Array.from({ length: 20 }, () => encodeRecords(Array.from({ length: 12 }, () => anyRecord(any))));
  return [...mixed, ...[...tenYears(1, 6)].map((day) => encodeRecords(day))];
}

function chainEntries(): readonly Uint8Array[] {
  const common = { index: 1, previous: noise(32), signer: device, signature: noise(64) };
  return [
    { kind: 'genesis', accountKey: noise(32), recoveryKey: noise(32) } as const,
    { kind: 'addDevice', device, signKey: noise(32), agreementKey: noise(32) } as const,
    { kind: 'revokeDevice', device } as const,
    { kind: 'newEpoch', epoch: 2, inboxKey: noise(32), commitment: noise(32) } as const,
    { kind: 'newWords', accountKey: noise(32), recoveryKey: noise(32) } as const,
  ].map((change) => encodeChainEntry({ ...common, change }));
}

const bytes = (
  name: string,
  weight: number,
  corpus: () => readonly Uint8Array[],
  read: (input: Uint8Array) => unknown,
) => ({ name, input: 'bytes', weight, corpus: async () => corpus(), read }) satisfies FuzzTarget;

const json = (name: string, weight: number, corpus: readonly unknown[], read: (input: unknown) => unknown) =>
  ({ name, input: 'json', weight, corpus: async () => corpus, read }) satisfies FuzzTarget;

let inbox: Awaited<ReturnType<typeof crypto.createAgreementKeys>> | null = null;

/** What comes over the wire, and what lies inside of it once it is open. */
export const WIRE_TARGETS: readonly FuzzTarget[] = [
  bytes('batch', 12, () => [aBatch(1), aBatch(7)], parseBatch),
  bytes('pull page', 12, () => [aPage(), aPage()], parsePullPage),
  bytes('segment part', 10, () => [aPart()], parseSegmentPart),
  bytes(
    'slot',
    4,
    () => [encodeSlot(slot)],
    (input) => readSlot(createBinaryReader(input)),
  ),
  bytes('chain entry', 8, chainEntries, parseChainEntry),
  bytes('records', 16, someRecords, decodeRecords),
  bytes('padding', 2, () => [noise(64), new Uint8Array(64)], unpad),
  bytes('UTF-8', 4, () => [toUtf8('é٣\u{1f600} plain'), noise(40)], fromUtf8),
  bytes(
    'cursor',
    2,
    () => [toUtf8(`${'A'.repeat(22)}.12`), toUtf8('.0')],
    (input) => parseCursor(fromUtf8(input) ?? ''),
  ),
  bytes(
    'twelve words',
    1,
    () => [toUtf8(`${'abandon '.repeat(11)}about`)],
    (input) => parseWords(fromUtf8(input) ?? ''),
  ),
  {
    name: 'opened inbox slot',
    input: 'bytes',
    weight: 1,
    corpus: async () => {
      const plain = someRecords().map((records) =>
        concatBytes(Uint8Array.of(records.length & 0x7f), records, toUtf8('[{"source":"a","kind":"sleep"}]')),
      );
      return Promise.all(plain.map((one) => deflate.deflate(one)));
    },
    async read(input) {
      inbox ??= await crypto.createAgreementKeys();
      const binding = { info: 'fuzz', additionalData: new Uint8Array() };
      const sealed = await crypto.hpkeSeal(inbox.publicKey, binding.info, input, binding.additionalData);
      return openSlot({ crypto, deflate }, inbox, sealed, binding);
    },
  },
  bytes(
    'inflate',
    2,
    () => [noise(80)],
    (input) => deflate.inflate(input, 100_000),
  ),
  json(
    'problem of a relay',
    3,
    [{ code: 'rate-limited', permanent: false, retryAfterSeconds: 3, params: { a: 1 } }],
    (input) => v.safeParse(relayProblemSchema, input),
  ),
  json(
    'live messages',
    4,
    [
      { kind: 'hello', head: 4, generation: 'A'.repeat(22) },
      { kind: 'head', head: 5, before: 4, batch: 'AAAA', device },
      { kind: 'claim', slot: 'a', verdict: 'yours' },
    ],
    (input) => [v.safeParse(downSchema, input), v.safeParse(upSchema, input)],
  ),
  json(
    'list of segments',
    2,
    [
      {
        generation: 'A',
        head: 3,
        segments: [{ month: 675, version: 1, parts: 1, bytes: 9, sequence: 3, sealer: device, frontier: [] }],
      },
    ],
    (input) => v.safeParse(segmentListSchema, input),
  ),
  json(
    'messages of the extension',
    5,
    [
      { kind: 'answer-nudge', nudge: 'laptop:1', answer: { kind: 'snooze', minutes: 5 } },
      { kind: 'swap-nudge', nudge: 'laptop:1', without: ['bird-dog'] },
      { kind: 'advance-session', step: { kind: 'swap', report: 'hurts', exercise: 'plank' } },
      { kind: 'save-settings', changes: { standUpEveryMinutes: 45, workWindow: { mon: [['09:00', '17:00']] } } },
      { kind: 'finish-session', effort: 6 },
      { kind: 'pause', pause: { kind: 'until', until: 5 } },
    ],
    parseCommand,
  ),
];
