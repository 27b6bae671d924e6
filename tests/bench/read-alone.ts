import { Parser } from 'htmlparser2';

/** Runs in a page: the chosen XML reader over the chosen file, with nobody listening. Milliseconds. */
export async function readAlone(input: HTMLInputElement): Promise<number> {
  const file = input.files?.[0];
  if (file === undefined) throw new Error('No file was chosen.');
  const parser = new Parser({}, { xmlMode: true, decodeEntities: true });
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  const start = performance.now();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parser.write(decoder.decode(next.value, { stream: true }));
  }
  parser.end();
  return performance.now() - start;
}
