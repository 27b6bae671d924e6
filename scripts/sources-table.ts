// `npm run sources-table`: writes the table of docs/sources.md anew from what the readers make of the samples.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNightTable } from '../tests/conformance/night-table.test-kit.ts';

const PAGE = join(import.meta.dirname, '..', 'docs', 'sources.md');
const BETWEEN = /(<!-- night-table -->)[\s\S]*(<!-- \/night-table -->)/;

const page = await readFile(PAGE, 'utf8');
const table = await createNightTable();
await writeFile(
  PAGE,
  page.replace(BETWEEN, (_, before: string, after: string) => `${before}\n${table}\n${after}`),
);
console.log(table);
