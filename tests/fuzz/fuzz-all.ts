import { fuzz } from './fuzz.ts';
import type { Finding, FuzzTarget, Tally } from './fuzz-target.ts';
import { importTargets } from './import-targets.ts';
import { STATE_TARGETS } from './state-targets.ts';
import type { HangWatch } from './watch-for-hang.ts';
import { WIRE_TARGETS } from './wire-targets.ts';

export async function allTargets(): Promise<readonly FuzzTarget[]> {
  return [...WIRE_TARGETS, ...STATE_TARGETS, ...(await importTargets())];
}

/** So many inputs, shared out by weight. */
export async function fuzzAll(
  targets: readonly FuzzTarget[],
  { seed, count, watch }: { readonly seed: number; readonly count: number; readonly watch?: HangWatch },
  onTally: (tally: Tally) => void = () => {},
): Promise<{ readonly inputs: number; readonly findings: readonly Finding[] }> {
  const whole = targets.reduce((sum, { weight }) => sum + weight, 0);
  const findings: Finding[] = [];
  let inputs = 0;
  for (const target of targets) {
    const share = Math.max(10, Math.round((count * target.weight) / whole));
    const done = await fuzz(target, { seed, inputs: share, ...(watch && { watch }) });
    onTally(done.tally);
    findings.push(...done.findings);
    inputs += done.tally.inputs;
  }
  return { inputs, findings };
}
