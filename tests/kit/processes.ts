import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, children first. Linux only: reads /proc. */
export function processTree(pid: number): readonly number[] {
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid);
  return [...children.flatMap(processTree), pid];
}

/** Sends the signal to the whole tree at once, as a power cut (SIGKILL) or a sleeping machine (SIGSTOP) would. */
export function signalTree(pid: number, signal: NodeJS.Signals): void {
  for (const member of processTree(pid)) {
    try {
      process.kill(member, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}
