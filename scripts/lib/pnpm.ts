import { type Outcome, run } from './run.ts';

/** The package manager at the version that installed this checkout; `with-node.mjs` says which. */
export function pnpm(args: readonly string[]): Promise<Outcome> {
  return run('npx', ['-y', process.env['UNSLOUCH_PNPM'] ?? 'pnpm', ...args], { output: 'keep' });
}
