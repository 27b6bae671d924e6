import { expect, it } from 'vitest';
import { createWebCrypto } from '../crypto/web-crypto.ts';
import { fromBase64Url, toBase64Url } from '../lib/bytes.ts';
import { canonicalText } from '../lib/canonical-text.ts';
import { toUtf8 } from '../lib/utf8.ts';
import { ackAnswerSchema, ackSchema } from './ack.ts';
import { parseBatch } from './batch.ts';
import { canarySchema } from './canary.ts';
import { chainAnswerSchema, chainAppendAnswerSchema, chainAppendSchema } from './chain.ts';
import { challengeAnswerSchema, challengeRequestSchema } from './challenge.ts';
import { claimAnswerSchema, claimRequestSchema } from './claim.ts';
import { connectionListSchema, consentAnswerSchema, consentRequestSchema } from './connections.ts';
import { downSchema } from './down.ts';
import { ENDPOINTS } from './endpoints.ts';
import { keyringAnswerSchema, keyringPutAnswerSchema, keyringPutSchema } from './keyring.ts';
import { pairingMessageSchema } from './pairing.ts';
import { RELAY_PROBLEMS } from './problem-codes.ts';
import { PROBLEM_STATUS } from './problem-status.ts';
import { parsePullPage } from './pull-page.ts';
import { pushAnswerSchema } from './push.ts';
import { registerAnswerSchema, registerRequestSchema } from './register.ts';
import {
  rendezvousOpenAnswerSchema,
  rendezvousOpenSchema,
  rendezvousPutAnswerSchema,
  rendezvousPutSchema,
  rendezvousViewSchema,
} from './rendezvous.ts';
import { parseSegmentPart } from './segment.ts';
import { segmentAnswerSchema, segmentListSchema } from './segments.ts';
import { ingestAnswerSchema, sourceListSchema, sourcePutSchema } from './sources.ts';
import { statusSchema } from './status.ts';
import { ticketAnswerSchema } from './ticket.ts';
import { tokenAnswerSchema, tokenRequestSchema } from './token.ts';
import { upSchema } from './up.ts';
import { PROTOCOL_FLOOR, PROTOCOL_HISTORY, PROTOCOL_VERSION } from './version.ts';
import { wordsAnswerSchema, wordsPutSchema } from './words.ts';

const SCHEMAS = {
  ackAnswerSchema,
  ackSchema,
  canarySchema,
  chainAnswerSchema,
  chainAppendAnswerSchema,
  chainAppendSchema,
  challengeAnswerSchema,
  challengeRequestSchema,
  claimAnswerSchema,
  claimRequestSchema,
  connectionListSchema,
  consentAnswerSchema,
  consentRequestSchema,
  downSchema,
  ingestAnswerSchema,
  keyringAnswerSchema,
  keyringPutAnswerSchema,
  keyringPutSchema,
  pairingMessageSchema,
  pushAnswerSchema,
  registerAnswerSchema,
  registerRequestSchema,
  rendezvousOpenAnswerSchema,
  rendezvousOpenSchema,
  rendezvousPutAnswerSchema,
  rendezvousPutSchema,
  rendezvousViewSchema,
  segmentAnswerSchema,
  segmentListSchema,
  sourceListSchema,
  sourcePutSchema,
  statusSchema,
  ticketAnswerSchema,
  tokenAnswerSchema,
  tokenRequestSchema,
  upSchema,
  wordsAnswerSchema,
  wordsPutSchema,
};

/** SHA-256 of everything that both sides must agree on, for the current version. */
const WIRE_HASH = 'TOXZPdeeFBxslktpms35xfkZRb3xe4yf5lK8MpvQhro';

it('has not changed without a new version', async () => {
  const wire = canonicalText([plain(SCHEMAS), ENDPOINTS, RELAY_PROBLEMS, PROBLEM_STATUS] as never);
  const hash = toBase64Url(await createWebCrypto(globalThis.crypto).sha256(toUtf8(wire)));
  expect(hash, 'a device out there speaks the old wire: raise PROTOCOL_VERSION, add its line, then set this hash').toBe(
    WIRE_HASH,
  );
});

it('has a line in the history for every version', () => {
  expect(PROTOCOL_HISTORY.map((line) => line.version)).toEqual(
    Array.from({ length: PROTOCOL_VERSION }, (_, index) => index + 1),
  );
  expect(PROTOCOL_FLOOR).toBeLessThanOrEqual(PROTOCOL_VERSION);
});

const GOLDEN_BATCH_1 =
  'AQACAqsAAAABAAAAKQAAACsBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQICAgICAgICAgICAgMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAUFBQUFBQUFBQUFBQUFBQU';
const GOLDEN_PART_1 =
  'AQICqwACAAAAAQAAAAYCAgICAgICAgICAgIDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwkJCQkJCQkJCQkJCQkJCQkAAQkJCQkJCQkJCQkJCQkJCQkAAAArBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAUFBQUFBQUFBQUFBQUFBQU';
const GOLDEN_PAGE_1 =
  'AQAJCQkJCQkJCQkJCQkJCQkJAAAAAAAMAAAAAAAMAAAAAwAAAAEAAAAAAAQCAAAAAAALAAAAIwkJCQkJCQkJCQkJCQkJCQkAAFEPAAeZaAAHmW4AAAABBwcHAwAAAAAADAAAAAsCqwAAAAcCAAADhA';

it('still reads what version 1 wrote', () => {
  const bytes = (text: string) => fromBase64Url(text) ?? new Uint8Array(0);
  const fill = (length: number, value: number) => new Uint8Array(length).fill(value);
  const device = toBase64Url(fill(16, 9));
  expect(parseBatch(bytes(GOLDEN_BATCH_1))).toMatchObject({
    value: {
      header: {
        class: 'live',
        lengthClass: 2,
        month: 683,
        epoch: 1,
        from: 41,
        to: 43,
        previous: fill(32, 1),
        nonce: fill(12, 2),
        commitment: fill(32, 3),
      },
      signature: fill(64, 4),
      body: fill(16, 5),
    },
  });
  expect(parseSegmentPart(bytes(GOLDEN_PART_1))).toMatchObject({
    value: {
      header: {
        lengthClass: 2,
        month: 683,
        part: 0,
        parts: 2,
        epoch: 1,
        base: 6,
        nonce: fill(12, 2),
        commitment: fill(32, 3),
        sealer: device,
        frontier: [{ device, sequence: 43 }],
      },
      signature: fill(64, 4),
      body: fill(16, 5),
    },
  });
  expect(parsePullPage(bytes(GOLDEN_PAGE_1))).toEqual({
    ok: true,
    value: {
      generation: device,
      head: 12,
      next: 12,
      more: false,
      chainLength: 3,
      keyringVersion: 1,
      floor: 4,
      items: [
        {
          kind: 'slot',
          sequence: 11,
          slot: { source: device, day: 20_751, fromHour: 498_024, toHour: 498_030, epoch: 1, sealed: fill(3, 7) },
        },
        { kind: 'segment', sequence: 12, month: 683, version: 7, parts: 2, bytes: 900 },
      ],
    },
  });
});

/** A schema as plain data: its types, fields, options, and the numbers and patterns of its checks. */
function plain(value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'function' || value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([name]) => !ENGINE_PARTS.has(name));
  return Object.fromEntries(parts.map(([name, part]) => [name, plain(part)]));
}

/** What valibot adds for itself. */
const ENGINE_PARTS = new Set(['~standard', '~run', 'reference', 'expects', 'message', 'async', 'kind']);
