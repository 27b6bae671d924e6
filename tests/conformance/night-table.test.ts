import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createNightTable } from './night-table.test-kit.ts';

it('has the table of the documents up to date (else: npm run sources-table)', async () => {
  const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'sources.md'), 'utf8');
  expect(page).toContain(await createNightTable());
});
