import { UTC } from '../../shared/src/domain/time/zone.ts';
import { detectPayload, NORMALISERS } from '../../shared/src/domain/wearable/payload-kind.ts';
import { normalisePush } from '../../worker/src/ingest/normalise-push.ts';
import { aZip, contentsOf } from '../conformance/build-files.test-kit.ts';
import { NIGHT_SAMPLES } from '../conformance/one-night.test-kit.ts';
import { aFile, tryRead } from '../conformance/read.test-kit.ts';
import type { FuzzTarget } from './fuzz-target.ts';

/** Databases and archives cost milliseconds each; everything else is read by the thousand. */
const SLOW: readonly string[] = ['health-connect-db', 'gadgetbridge'];

/** A fuzzed file is a small one: what is tested is the reader, not patience. */
const MOST_BYTES = 20_000;

/** Every kind of export, file by file, and the payloads of phones and clouds. */
export async function importTargets(): Promise<readonly FuzzTarget[]> {
  const files = NIGHT_SAMPLES.map(
    ({ kind, files }): FuzzTarget => ({
      name: `file of ${kind}`,
      input: 'bytes',
      weight: SLOW.includes(kind) ? 0.05 : 0.3,
      corpus: async () => Object.values(await contentsOf(await files())).map((one) => one.subarray(0, MOST_BYTES)),
      read: (input) => tryRead([aFile('export', input)]),
    }),
  );
  const archive: FuzzTarget = {
    name: 'zip of an export',
    input: 'bytes',
    weight: 0.2,
    corpus: async () => [await aZip(await contentsOf(await (NIGHT_SAMPLES[2]?.files() ?? [])))],
    read: (input) => tryRead([aFile('export.zip', input)]),
  };
  return [...files, archive, ...payloadTargets()];
}

function payloadTargets(): readonly FuzzTarget[] {
  const kinds = Object.keys(NORMALISERS) as (keyof typeof NORMALISERS)[];
  return kinds.map((kind) => ({
    name: `payload of ${kind}`,
    input: 'json',
    weight: 2,
    async corpus() {
      const sample = NIGHT_SAMPLES.find((night) => night.kind === kind);
      const texts = await Promise.all(((await sample?.files()) ?? []).map((file) => file.blob.text()));
      return texts.map((text) => (kind === 'plain-lines' ? text : JSON.parse(text)));
    },
    read: (input) => [NORMALISERS[kind](input, { zone: UTC }), detectPayload(input), normalisePush(input, UTC, 0)],
  }));
}
