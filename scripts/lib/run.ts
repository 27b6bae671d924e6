import { spawn } from 'node:child_process';
import { root } from './root.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shown as it comes, or kept until something fails. */
  readonly output: 'show' | 'keep';
}

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
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  return { code, text: Buffer.concat(chunks).toString(), seconds: (performance.now() - start) / 1000 };
}
