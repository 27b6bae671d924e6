import { readdirSync, readFileSync } from 'node:fs';
import { SCHEMA_VERSION } from '@unslouch/extension/src/adapters/dexie/schema.ts';
import { expect, it } from 'vitest';
import { type Dump, restoreDump } from './dump.test-kit.ts';
import { openStored, readAll } from './read-all.test-kit.ts';

const versions = readdirSync(import.meta.dirname)
  .map((name) => /^v(\d+)\.json$/.exec(name)?.[1])
  .filter((version) => version !== undefined)
  .map(Number);

it('keeps a stored database of every version', () => {
  expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1));
});

it.each(versions)('opens the database of version %i and reads all that it held', async (version) => {
  const stored = readFileSync(new URL(`./v${version}.json`, import.meta.url), 'utf8');
  const { dump, expected } = JSON.parse(stored) as { dump: Dump; expected: unknown };
  const stores = openStored('frozen', await restoreDump('frozen', dump));
  expect(await readAll(stores)).toEqual(expected);
});
