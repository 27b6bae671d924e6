import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pnpm } from '../../scripts/lib/pnpm.ts';
import { inRoot } from '../../scripts/lib/root.ts';
import { run } from '../../scripts/lib/run.ts';
import { createWebCrypto } from '../../shared/src/crypto/web-crypto.ts';
import { createWebDeflate } from '../../shared/src/crypto/web-deflate.ts';
import type { WebEngine } from '../../shared/src/crypto/web-engine.ts';
import { decodeRecords } from '../../shared/src/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '../../shared/src/domain/sync/codec/encode-records.ts';
import { monthOf } from '../../shared/src/domain/sync/drawer.ts';
import { measureSizes } from '../../shared/src/domain/sync/figures.test-kit.ts';
import { joinRecords } from '../../shared/src/domain/sync/join-records.ts';
import type { SyncRecord } from '../../shared/src/domain/sync/record.ts';
import { openSegment, type SegmentPartBody, sealSegment } from '../../shared/src/domain/sync/seal/seal-segment.ts';
import { tenYears } from '../../shared/src/domain/sync/ten-years.test-kit.ts';

export interface SyncFigures {
  readonly name: string;
  readonly bootstrapBytes: number;
  readonly bootstrapMs: number;
  readonly entryBytes: number;
  readonly mergeBytes: number;
  readonly mergeMs: number;
}

export const PEERS = ['yjs', 'automerge', 'tinybase', 'loro', 'rxdb', 'pouchdb', 'evolu'] as const;

const LAST_DAYS = 30;
/** For one peer, on two busy cores. */
const LIMIT_MINUTES = 15;
const PEERS_FOLDER = inRoot('tests', 'bench', 'peers');

/** Ten years of one person in ours and in each peer, one after the other, each in a process of its own but ours. */
export async function measureSync(say: (line: string) => void): Promise<readonly SyncFigures[]> {
  const days = [...tenYears(1)];
  const before = days.slice(0, -LAST_DAYS).flat();
  const here = days.slice(-LAST_DAYS).flat();
  const there = [...tenYears(2)].slice(-LAST_DAYS).flat();
  const figures = [await measureOurs(before, here, there)];
  // What comes with a build script of its own is left unbuilt: it has its binary with it.
  const flags = ['--ignore-workspace', '--config.strict-dep-builds=false', '--frozen-lockfile', '--dir', PEERS_FOLDER];
  const installed = await pnpm(['install', ...flags]);
  if (installed.code !== 0) throw new Error(`The peers can't be installed:\n${installed.text}`);
  const folder = mkdtempSync(join(tmpdir(), 'unslouch-peers-'));
  try {
    const file = join(folder, 'workload.json');
    const keyed = (records: readonly SyncRecord[], side: string) =>
      records.map((record, index) => [`${side}${index}`, record] as const);
    const workload = {
      records: keyed(before, 'r'),
      here: keyed(here, 'a'),
      there: keyed(there, 'b'),
      one: ['one', here[30]],
    };
    writeFileSync(file, JSON.stringify(workload));
    for (const peer of PEERS) {
      say(`${peer}: ${before.length.toLocaleString('en')} records`);
      const args = ['--max-old-space-size=8000', join(PEERS_FOLDER, 'measure.mjs'), peer, file];
      const { code, text } = await run(process.execPath, args, { output: 'keep', limitMinutes: LIMIT_MINUTES });
      if (code !== 0) {
        // A peer that gives up is left out, and said so; its figures are nobody's to invent.
        say(`${peer} ended with ${code} and is left out: ${/^\w*Error: .*$/m.exec(text)?.[0] ?? ''}`);
        continue;
      }
      figures.push({ name: peer, ...JSON.parse(text.slice(text.indexOf('{"bootstrapBytes'))) });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** Sealed months to joined records; a month of each side opened and joined. */
async function measureOurs(
  before: readonly SyncRecord[],
  here: readonly SyncRecord[],
  there: readonly SyncRecord[],
): Promise<SyncFigures> {
  const crypto = createWebCrypto(globalThis.crypto as unknown as WebEngine);
  const ports = { crypto, deflate: createWebDeflate(globalThis) };
  const epoch = await crypto.importSecret(new Uint8Array(32));
  const sizes = await measureSizes(ports, epoch);
  const months = Map.groupBy(before, monthOf);
  const sealed: SegmentPartBody[][] = [];
  for (const records of months.values()) {
    const seals: SegmentPartBody['seal'][] = [];
    const { parts } = await sealSegment(ports, epoch, records, (_part, _count, seal) => {
      seals.push(seal);
      return { headerBytes: new Uint8Array(), additionalData: new Uint8Array() };
    });
    sealed.push(
      parts.map(({ body }, index) => ({
        seal: seals[index] as SegmentPartBody['seal'],
        body,
        additionalData: new Uint8Array(),
      })),
    );
  }
  const start = performance.now();
  for (const parts of sealed) {
    const opened = await openSegment(ports, epoch, parts);
    if (!opened.ok) throw new Error(opened.problem.code);
    joinRecords(opened.value.records);
  }
  const bootstrapMs = performance.now() - start;
  const [a, b] = [encodeRecords(here), encodeRecords(there)];
  const merging = performance.now();
  for (const [own, other] of [
    [here, b],
    [there, a],
  ] as const)
    joinRecords([...own, ...decodeRecords(other).records]);
  const mergeMs = performance.now() - merging;
  const { bootstrapBytes, entryBytes, thirtyDaysBytes } = sizes;
  return { name: 'Unslouch, sealed', bootstrapBytes, bootstrapMs, entryBytes, mergeBytes: thirtyDaysBytes, mergeMs };
}
