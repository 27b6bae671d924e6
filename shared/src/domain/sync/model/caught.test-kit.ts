import { type Command, of } from './commands.test-kit.ts';
import type { MutationName } from './rules.test-kit.ts';

/** For each broken rule a short sequence, found by seed and shrunk, that keeps every invariant until the rule is broken. */
export const CAUGHT: Readonly<
  Record<MutationName, { readonly invariant: string; readonly commands: readonly Command[] }>
> = {
  'drop the previous-hash check': {
    invariant: 'I5',
    commands: of(
      ['append', 752, 541, 37],
      ['clone', 779, 907, 783],
      ['push', 607, 95, 111],
      ['edit', 163, 405, 398],
      ['push', 967, 504, 275],
      ['append', 202, 428, 39],
      ['append', 170, 587, 965],
      ['push', 366, 97, 913],
    ),
  },
  'move the cursor outside the transaction': {
    invariant: 'I1',
    commands: of(['append', 254, 967, 238], ['pull', 85, 452, 964], ['push', 887, 36, 142], ['pull', 682, 764, 496]),
  },
  'let arrival order break ties': {
    invariant: 'I1',
    commands: of(['steps', 638, 551, 630], ['steps', 64, 627, 267]),
  },
  'replace by a segment': {
    invariant: 'I4',
    commands: of(['pull', 116, 508, 523], ['kill', 870, 3, 182], ['badSeal', 93, 250, 869], ['setting', 204, 264, 930]),
  },
  'drop an unknown kind': {
    invariant: 'I14',
    commands: of(['fromTheFuture', 419, 395, 843]),
  },
  'skip the canary': {
    invariant: 'K1',
    commands: of(['wrongKey', 281, 612, 720], ['append', 403, 247, 154]),
  },
  'delete on one acknowledgement': {
    invariant: 'I1',
    commands: of(
      ['append', 6, 91, 354],
      ['push', 870, 655, 759],
      ['setting', 166, 560, 365],
      ['push', 655, 339, 103],
      ['pull', 756, 322, 842],
      ['kill', 574, 39, 93],
      ['badSeal', 752, 880, 879],
    ),
  },
  're-stamp on a timer': {
    invariant: 'I8',
    commands: of(['setting', 204, 264, 930]),
  },
  'accept a gap': {
    invariant: 'I5',
    commands: of(
      ['kill', 4, 481, 905],
      ['join', 457, 121, 81],
      ['append', 113, 669, 117],
      ['join', 711, 109, 662],
      ['append', 690, 47, 899],
      ['fromTheFuture', 282, 946, 997],
      ['steps', 82, 756, 74],
    ),
  },
  'accept a revoked device': {
    invariant: 'I12',
    commands: of(['revoke', 931, 538, 595], ['steps', 505, 591, 927]),
  },
  'ignore the generation': {
    invariant: 'I14',
    commands: of(['fromTheFuture', 25, 76, 841], ['push', 526, 270, 502], ['restoreRelay', 343, 925, 376]),
  },
  'reuse a device id': {
    invariant: 'I1',
    commands: of(['clone', 923, 692, 918], ['join', 704, 166, 676], ['fromTheFuture', 117, 401, 324]),
  },
};
