import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { NormaliseDocument } from './normalise-document.ts';

/** Items in one write. Taste. */
const CHUNK = 1_000;

/** One JSON object, array items a line each: ten years of minutes are longer than the longest string. */
export async function writeDocument(document: NormaliseDocument, output: Writable): Promise<void> {
  const entries = Object.entries(document);
  for (const [index, [name, value]] of entries.entries()) {
    await write(output, `${index === 0 ? '{' : ',\n'} ${JSON.stringify(name)}: `);
    if (Array.isArray(value)) await writeArray(value, output);
    else await write(output, JSON.stringify(value));
  }
  await write(output, '\n}\n');
}

async function writeArray(items: readonly unknown[], output: Writable): Promise<void> {
  await write(output, '[');
  for (let at = 0; at < items.length; at += CHUNK) {
    const lines = items.slice(at, at + CHUNK).map((item) => `\n  ${JSON.stringify(item)}`);
    await write(output, `${at === 0 ? '' : ','}${lines.join(',')}`);
  }
  await write(output, ']');
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
