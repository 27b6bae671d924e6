import { describe, expect, it } from 'vitest';
import type { AccountId } from '../domain/account/account-id.ts';
import { accountIdOf } from '../domain/account/account-id.ts';
import type { DeviceId } from '../domain/log/fact.ts';
import { decodeRecords } from '../domain/sync/codec/decode-records.ts';
import { encodeRecords } from '../domain/sync/codec/encode-records.ts';
import type { SyncRecord } from '../domain/sync/record.ts';
import { openBatch } from '../domain/sync/seal/seal-batch.ts';
import { openSegment } from '../domain/sync/seal/seal-segment.ts';
import { openSlot } from '../domain/wearable/seal-slot.ts';
import { present } from '../lib/assert.ts';
import { fromBase64Url } from '../lib/bytes.ts';
import { BATCH_HEADER_BYTES, batchAdditionalData, parseBatch } from '../protocol/batch.ts';
import { parseSegmentPart, segmentAdditionalData } from '../protocol/segment.ts';
import { deriveAccountKeys } from './account-keys.ts';
import { openCanary } from './canary.ts';
import { deriveEpochKeys, openEpochSecret } from './epoch-keys.ts';
import v1 from './golden/v1.json' with { type: 'json' };
import { createWebCrypto } from './web-crypto.ts';
import { createWebDeflate } from './web-deflate.ts';

/**
 * Bytes that a build of protocol version 1 wrote. Every later build reads them; none of these files is ever written anew. A
 * new version adds a file beside it.
 */
describe('what version 1 wrote', () => {
  const ports = { crypto: createWebCrypto(globalThis.crypto), deflate: createWebDeflate(globalThis) };
  const account = v1.account as AccountId;
  const records = v1.records.map((record) =>
    record.kind === 'unknown' ? { ...record, bytes: bytes(String(record.bytes)) } : record,
  ) as unknown as readonly SyncRecord[];

  it('reads and writes columns to the byte', () => {
    expect(decodeRecords(bytes(v1.columns))).toEqual({ records, problems: [] });
    expect(encodeRecords(records.toReversed())).toEqual(bytes(v1.columns));
  });

  it('finds account and epoch from the words’ root', async () => {
    const keys = await deriveAccountKeys(ports.crypto, bytes(v1.root));
    expect(await accountIdOf(ports.crypto, keys.account.publicKey)).toBe(account);
    const { commitment } = await epoch();
    const by = { recipient: 'recovery', keys: keys.recovery } as const;
    const opened = await openEpochSecret(ports.crypto, account, { epoch: 1, commitment }, bytes(v1.sealedEpoch), by);
    expect(opened).toEqual(bytes(v1.epochSecret));
    expect(await openCanary(ports.crypto, account, await epoch(), bytes(v1.canary))).toBe(true);
  });

  it('opens a batch', async () => {
    const header = bytes(v1.batch.header);
    const parsed = parseBatch(Uint8Array.of(...header, ...new Uint8Array(64), ...bytes(v1.batch.body)));
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(header).toHaveLength(BATCH_HEADER_BYTES);
    const data = batchAdditionalData(account, v1.device as DeviceId, header);
    expect(await openBatch(ports, (await epoch()).data, parsed.value.header, parsed.value.body, data)).toEqual({
      ok: true,
      value: { records, problems: [], frontier: new Map([[v1.otherDevice, 700]]) },
    });
  });

  it('opens a segment', async () => {
    const part = Uint8Array.of(...bytes(v1.segment.header), ...new Uint8Array(64), ...bytes(v1.segment.body));
    const parsed = parseSegmentPart(part);
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    const { header: seal, body, headerBytes } = parsed.value;
    const additionalData = segmentAdditionalData(account, headerBytes);
    expect(await openSegment(ports, (await epoch()).data, [{ seal, body, additionalData }])).toEqual({
      ok: true,
      value: { records, problems: [], hash: bytes(v1.segment.hash) },
    });
  });

  it('opens an inbox slot', async () => {
    const binding = { info: v1.slot.info, additionalData: bytes(v1.slot.additionalData) };
    expect(await openSlot(ports, (await epoch()).inbox, bytes(v1.slot.sealed), binding)).toEqual({
      ok: true,
      value: { records: [v1.slot.record], deletions: [], problems: [] },
    });
  });

  function epoch() {
    return deriveEpochKeys(ports.crypto, account, 1, bytes(v1.epochSecret));
  }
});

function bytes(text: string): Uint8Array {
  return present(fromBase64Url(text), 'base64url');
}
