import { describe, expect, it } from 'vitest';
import { lackedBy, mergeSegment, sealFrontier } from './merge-segment.ts';
import { aDevice, aSession, fromTheFuture, retractionOf } from './records.test-kit.ts';

const [here, there] = [aDevice(1), aDevice(2)];
const nothing = { records: [], waiting: [], frontier: new Map() };

describe('merging a segment', () => {
  it('joins and never replaces', () => {
    const held = { ...nothing, records: [aSession(1)] };
    expect(mergeSegment(held, { records: [aSession(2)], frontier: new Map() }).news).toEqual([aSession(2)]);
  });

  it('I3: finds nothing to do in a segment of what is held', () => {
    const held = { ...nothing, records: [aSession(1), retractionOf(aSession(2))] };
    expect(mergeSegment(held, { records: held.records.toReversed(), frontier: new Map() })).toEqual({
      news: [],
      reEmit: [],
      sealerAtFault: false,
    });
  });

  it('B4: sends again what a sealer left out, and names the sealer', () => {
    const held = { ...nothing, records: [aSession(1), aSession(2)], frontier: new Map([[there, 3]]) };
    expect(mergeSegment(held, { records: [aSession(1)], frontier: new Map([[there, 3]]) })).toEqual({
      news: [],
      reEmit: [aSession(2)],
      sealerAtFault: true,
    });
  });

  it('blames nobody for what came after the seal, nor for what only waits here', () => {
    const late = { ...nothing, records: [aSession(1)], frontier: new Map([[there, 4]]) };
    expect(mergeSegment(late, { records: [], frontier: new Map([[there, 3]]) })).toMatchObject({
      sealerAtFault: false,
    });
    const own = { ...nothing, records: [aSession(1)], waiting: [aSession(1)] };
    expect(mergeSegment(own, { records: [], frontier: new Map() })).toEqual({
      news: [],
      reEmit: [],
      sealerAtFault: false,
    });
  });

  it('sends a dropped unknown kind again, even where the segment has others of its kind', () => {
    const held = { ...nothing, records: [fromTheFuture(20_526, 1)] };
    const other = { records: [fromTheFuture(20_526, 1, 2)], frontier: new Map() };
    expect(mergeSegment(held, other).reEmit).toEqual(held.records);
  });

  it('claims no reach over what it could not read', () => {
    const reach = sealFrontier(
      new Map([
        [here, 9],
        [there, 5],
      ]),
      [
        { device: there, sequence: 4 },
        { device: aDevice(3), sequence: 1 },
      ],
    );
    expect(reach).toEqual(
      new Map([
        [here, 9],
        [there, 3],
      ]),
    );
  });
});

describe('a batch after its segment', () => {
  it('shows what the segment left out of what it claims to cover', () => {
    const segment = { frontier: new Map([[there, 3]]) };
    expect(lackedBy(segment, { device: there, to: 3 }, [aSession(1)])).toEqual([aSession(1)]);
    expect(lackedBy(segment, { device: there, to: 4 }, [aSession(1)])).toEqual([]);
    expect(lackedBy(segment, { device: here, to: 1 }, [aSession(1)])).toEqual([]);
  });
});
