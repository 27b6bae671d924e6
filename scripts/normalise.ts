// `npm run -s normalise -- PATH... [--kind KIND] [--zone IANA] [--password TEXT]`: what a wearable's export or payload
// says, as one JSON object. The product's own readers and rules, nothing else.
import { parseArgs } from 'node:util';
import { createOpenSqlite } from '../extension/src/imports/open-sqlite.ts';
import { createZone } from '../shared/src/domain/time/zone.ts';
import { IMPORT_KINDS, isImportKind } from './normalise/import-kinds.ts';
import { listFiles } from './normalise/list-files.ts';
import { oneLine } from './normalise/one-line.ts';
import { readDocument } from './normalise/read-document.ts';
import { writeDocument } from './normalise/write-document.ts';

// Whoever reads only the beginning, as `head` does, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await main();

async function main(): Promise<void> {
  const asked = parseCommandLine();
  if (typeof asked === 'string') return refuse(asked);
  const files = await listFiles(asked.paths);
  if (typeof files === 'string') return refuse(files);
  const read = await readDocument(files, { ...asked, openDatabase: createOpenSqlite() });
  if (read.kind === 'unreadable') return refuse(read.sentence);
  await writeDocument(read.document, process.stdout);
}

function parseCommandLine() {
  const options = { kind: { type: 'string' }, zone: { type: 'string' }, password: { type: 'string' } } as const;
  try {
    const { values, positionals: paths } = parseArgs({ options, allowPositionals: true });
    const { kind = null, password = null } = values;
    const zone = values.zone === undefined ? null : createZone(values.zone);
    if (paths.length === 0) return 'Say which file or folder to read: npm run -s normalise -- PATH...';
    if (values.zone !== undefined && zone === null) return `No time zone is called ${values.zone}; try Europe/London.`;
    if (kind !== null && !isImportKind(kind)) return `No kind is called ${kind}; there are ${IMPORT_KINDS.join(', ')}.`;
    return { paths, kind, zone, password };
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);
  }
}

function refuse(sentence: string): void {
  process.stderr.write(`${oneLine(sentence)}\n`);
  process.exitCode = 2;
}
