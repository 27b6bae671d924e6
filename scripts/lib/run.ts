import { spawn } from 'node:child_process';
import { signalTree } from '../../tests/kit/processes.ts';
import { root } from './root.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shown as it comes, or kept until something fails. */
  readonly output: 'show' | 'keep';
  /** When it is ended, with all that it started. Without: it may take as long as it likes. */
  readonly limitMinutes?: number;
}

/** The code of a command that was ended at its limit, as `timeout` has it. */
export const CUT_OFF = 124;

export interface Outcome {
  readonly code: number;
  readonly text: string;
  readonly seconds: number;
}

/** Runs a command to its end. Never throws for an exit code: that is the caller's to judge. */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: options.output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let cutOff = false;
  const timer = setTimeout(
    () => {
      cutOff = true;
      if (child.pid !== undefined) signalTree(child.pid, 'SIGKILL');
    },
    (options.limitMinutes ?? 0) * 60_000,
  );
  if (options.limitMinutes === undefined) clearTimeout(timer);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  clearTimeout(timer);
  return {
    code: cutOff ? CUT_OFF : code,
    text: Buffer.concat(chunks).toString(),
    seconds: (performance.now() - start) / 1000,
  };
}
