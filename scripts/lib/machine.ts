import { cpus, totalmem } from 'node:os';

/** What figures depend on, in a line for a document: how many cores of which kind, memory, Node. */
export function machineKind(): string {
  const [first] = cpus();
  const model = (first?.model ?? 'unknown')
    .replaceAll(/\((R|TM)\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${model}), ${gigabytes} GB, ${process.platform}, Node ${process.versions.node}`;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
