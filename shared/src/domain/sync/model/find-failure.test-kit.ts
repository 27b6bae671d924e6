import { createRng } from '../../../lib/rng.ts';
import { Broken } from './check-disk.test-kit.ts';
import { type Command, someCommands } from './commands.test-kit.ts';
import type { Rules } from './rules.test-kit.ts';
import { World } from './world.test-kit.ts';

export interface Failure {
  readonly seed: number;
  readonly invariant: string;
  readonly message: string;
  /** The shortest sequence found that still fails. */
  readonly commands: readonly Command[];
}

const LENGTH = 40;

/** The first seed of the range that breaks an invariant, with its commands shrunk; null: none did. */
export function findFailure(rules: Rules, firstSeed: number, runs: number): Failure | null {
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const commands = someCommands(createRng(seed), LENGTH);
    const failure = failureOf(rules, commands);
    if (failure === null) continue;
    const shortest = shrink(rules, commands);
    const last = failureOf(rules, shortest) ?? failure;
    return { seed, invariant: last.invariant, message: last.message, commands: shortest };
  }
  return null;
}

export function failureOf(rules: Rules, commands: readonly Command[]): { invariant: string; message: string } | null {
  try {
    new World(rules).run(commands);
    return null;
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { invariant: error instanceof Broken ? error.invariant : 'threw', message };
  }
}

/** Leaves out ever smaller stretches for as long as it still fails without them. */
function shrink(rules: Rules, commands: readonly Command[]): readonly Command[] {
  let shortest = commands;
  for (let width = Math.ceil(commands.length / 2); width >= 1; width = width === 1 ? 0 : Math.ceil(width / 2)) {
    for (let at = 0; at < shortest.length; ) {
      const without = shortest.toSpliced(at, width);
      if (failureOf(rules, without) === null) at += width;
      else shortest = without;
    }
  }
  return shortest;
}
