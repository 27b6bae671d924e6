import { pickIndex, type Rng } from '../../../lib/rng.ts';

/**
 * One thing that happens in the model. Everything it needs is in it, as numbers that are read modulo what there is, so any
 * sequence still means something after others were taken out of it.
 */
export interface Command {
  readonly kind: CommandKind;
  readonly who: number;
  readonly a: number;
  readonly b: number;
}

export type CommandKind = keyof typeof WEIGHTS;

/** How often each comes. */
const WEIGHTS = {
  append: 14,
  edit: 6,
  undo: 5,
  again: 3,
  setting: 4,
  steps: 5,
  fromTheFuture: 3,
  push: 18,
  pull: 18,
  loseCommits: 3,
  seal: 5,
  badSeal: 1,
  acknowledge: 4,
  tick: 2,
  join: 1.5,
  clone: 0.7,
  kill: 0.7,
  revoke: 0.4,
  wrongKey: 0.4,
  restoreRelay: 0.6,
  garbage: 0.7,
  setClock: 1,
  settle: 0.7,
} as const;

export function someCommands(rng: Rng, length: number): readonly Command[] {
  const kinds = Object.keys(WEIGHTS) as CommandKind[];
  const total = kinds.reduce((sum, kind) => sum + WEIGHTS[kind], 0);
  return Array.from({ length }, () => {
    let at = rng() * total;
    const kind = kinds.find((each) => {
      at -= WEIGHTS[each];
      return at < 0;
    }) as CommandKind;
    return { kind, who: pickIndex(rng, 1_000), a: pickIndex(rng, 1_000), b: pickIndex(rng, 1_000) };
  });
}

/** A sequence written out, as `shown` prints it. */
export function of(...steps: readonly (readonly [CommandKind, number, number, number])[]): readonly Command[] {
  return steps.map(([kind, who, a, b]) => ({ kind, who, a, b }));
}

export function shown(commands: readonly Command[]): string {
  return commands.map(({ kind, who, a, b }) => `['${kind}', ${who}, ${a}, ${b}],`).join('\n');
}
