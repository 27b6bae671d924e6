import { describe, expect, it } from 'vitest';
import { createRng } from '../../../lib/rng.ts';
import { encodeRecords } from '../codec/encode-records.ts';
import { recordsOfDay } from '../day-document.ts';
import { type Command, of, shown, someCommands } from './commands.test-kit.ts';
import { failureOf, findFailure } from './find-failure.test-kit.ts';
import { RULES } from './rules.test-kit.ts';
import { World } from './world.test-kit.ts';

/** SYNC_RUNS=10000 is the full suite; SYNC_SEED begins elsewhere. */
const RUNS = Number(process.env['SYNC_RUNS'] ?? 150);
const SEED = Number(process.env['SYNC_SEED'] ?? 1);

/** Kept for ever: each was found by a seed and shrunk. */
const FOUND: Readonly<Record<string, readonly Command[]>> = {
  'a restored relay lacks what a device pushed before its first pull': of(
    ['fromTheFuture', 284, 381, 744],
    ['push', 458, 754, 577],
    ['restoreRelay', 399, 63, 114],
  ),
  'S4: a copied profile edits what the other has not sent yet': of(
    ['append', 901, 42, 138],
    ['clone', 931, 64, 107],
    ['edit', 567, 38, 659],
    ['kill', 698, 939, 705],
    ['push', 329, 39, 783],
  ),
  'S4: the twin’s batch is gone into a segment before the copy looks': of(
    ['append', 826, 167, 503],
    ['clone', 538, 494, 926],
    ['pull', 550, 788, 878],
    ['push', 377, 294, 962],
    ['setting', 475, 355, 707],
    ['pull', 46, 655, 422],
    ['kill', 893, 470, 34],
    ['seal', 391, 884, 195],
  ),
  'S4: a retraction told under a name that the copy gives up': of(
    ['append', 826, 167, 503],
    ['clone', 538, 494, 926],
    ['undo', 237, 459, 758],
    ['pull', 550, 788, 878],
    ['push', 377, 294, 962],
    ['pull', 46, 655, 422],
    ['kill', 893, 470, 34],
    ['seal', 391, 884, 195],
  ),
  'S4: a copy counts on below what a segment tells of its name': of(
    ['clone', 584, 4, 411],
    ['pull', 730, 300, 42],
    ['append', 470, 691, 870],
    ['edit', 366, 176, 644],
    ['seal', 218, 384, 799],
    ['kill', 409, 934, 416],
    ['pull', 335, 473, 858],
    ['append', 98, 603, 855],
    ['edit', 524, 700, 166],
  ),
  'S4: a copy and its model record two things at one instant, under one count': of(
    ['clone', 643, 750, 769],
    ['append', 609, 675, 577],
    ['append', 463, 779, 336],
  ),
  'B4: a bad segment covers a batch whose answer was lost': of(
    ['append', 220, 928, 382],
    ['push', 600, 549, 942],
    ['clone', 707, 867, 367],
    ['pull', 99, 918, 63],
    ['pull', 263, 759, 284],
    ['badSeal', 911, 606, 844],
  ),
  'a twin hears of its later batches before the first one is answered': of(
    ['append', 377, 97, 516],
    ['append', 563, 940, 970],
    ['pull', 35, 191, 811],
    ['pull', 6, 639, 262],
    ['setting', 26, 932, 344],
    ['push', 5, 122, 435],
    ['append', 98, 854, 873],
    ['pull', 675, 489, 286],
    ['clone', 281, 225, 74],
    ['seal', 728, 557, 39],
  ),
  'B4: a bad segment leaves out one of two unknown blocks': of(
    ['fromTheFuture', 221, 482, 773],
    ['fromTheFuture', 935, 146, 471],
    ['pull', 81, 196, 954],
    ['push', 68, 988, 81],
    ['badSeal', 827, 375, 541],
  ),
  'B4: a bad segment leaves out what beats a version that waits': of(
    ['steps', 42, 629, 279],
    ['push', 6, 997, 986],
    ['pull', 542, 818, 419],
    ['steps', 181, 993, 120],
    ['pull', 853, 761, 257],
    ['pull', 605, 450, 747],
    ['badSeal', 437, 421, 255],
    ['revoke', 192, 600, 552],
  ),
  'B4: a bad segment is read by a new device before the batch that it should have covered': of(
    ['append', 946, 135, 249],
    ['push', 784, 881, 965],
    ['join', 7, 950, 120],
    ['join', 918, 372, 889],
    ['badSeal', 121, 609, 480],
  ),
  'S4: a copy that gave up a name hears that the other undid its thing of that name': of(
    ['clone', 49, 884, 220],
    ['append', 55, 318, 266],
    ['undo', 411, 22, 673],
    ['push', 475, 223, 760],
    ['append', 961, 662, 890],
    ['push', 477, 703, 467],
    ['again', 549, 88, 93],
  ),
  'B4: a copy of who sealed badly vouches for the segment that it found its twin by': of(
    ['clone', 975, 742, 360],
    ['append', 995, 489, 903],
    ['push', 159, 815, 819],
    ['badSeal', 207, 992, 300],
  ),
};

describe('devices and a relay, whatever happens between them', { timeout: 60_000 }, () => {
  it(`agree in ${RUNS} worlds (I1, I2, I4, I5, I6, I8, I12, I14, I15, I16)`, { timeout: 60_000 + RUNS * 500 }, () => {
    const failure = findFailure(RULES, SEED, RUNS);
    expect(failure && `seed ${failure.seed}: ${failure.message}\n${shown(failure.commands)}`).toBeNull();
  });

  it('I9: keep the same facts whatever their clocks say', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const commands = someCommands(createRng(seed), 30).filter(({ kind }) => kind !== 'setClock');
      const warped = commands.flatMap((command, at): Command[] => [
        { kind: 'setClock', who: at * 7, a: (at * 37) % 120, b: 0 },
        command,
      ]);
      expect(factBytes(warped), `seed ${seed}`).toEqual(factBytes(commands));
    }
  });

  it('C3: follow the edits of a device set to 2099, and later everybody else’s', () => {
    const commands: Command[] = [
      { kind: 'setClock', who: 0, a: 119, b: 0 },
      { kind: 'setting', who: 0, a: 0, b: 1 },
      { kind: 'settle', who: 0, a: 0, b: 0 },
      { kind: 'setting', who: 1, a: 0, b: 2 },
    ];
    const world = new World(RULES);
    world.run(commands);
    const values = world.devices.map(({ disk }) => disk.drawers.get(null)?.registers.get('setting.0')?.value);
    expect(values).toEqual([2, 2, 2]);
  });
});

describe('sequences that once failed', () => {
  it.each(Object.entries(FOUND))('%s', (_, commands) => {
    expect(failureOf(RULES, commands)).toBeNull();
  });
});

function factBytes(commands: readonly Command[]): Uint8Array {
  const world = new World(RULES);
  world.run(commands);
  const days = [...(world.devices.find(({ state }) => state === 'live')?.disk.drawers.values() ?? [])];
  return encodeRecords(days.flatMap(recordsOfDay).filter((record) => record.kind === 'fact'));
}
