import { describe, expect, it } from 'vitest';
import { drawDayLine, hopPath } from './day-line-geometry.ts';

const size = { width: 120, inset: 10, minHop: 10, penRadius: 2 };
const hours = { start: 0, end: 100 };
const nothing = { hours, sitting: [], away: [], hops: [], now: null };

describe('the day line', () => {
  it('draws a sit as a stroke that leaves room for its round caps', () => {
    expect(drawDayLine({ ...nothing, sitting: [{ start: 0, end: 50 }] }, size).strokes).toEqual([{ x1: 12, x2: 58 }]);
  });

  it('widens a short break to a hop that can be seen, and the strokes give way', () => {
    const drawing = drawDayLine(
      { ...nothing, sitting: [{ start: 0, end: 100 }], hops: [{ id: 'a', start: 50, end: 51 }] },
      size,
    );
    expect(drawing.hops).toEqual([{ id: 'a', start: 50, end: 51, x1: 55.5, x2: 65.5 }]);
    expect(drawing.strokes).toEqual([
      { x1: 12, x2: 53.5 },
      { x1: 67.5, x2: 108 },
    ]);
  });

  it('moves hops apart that would lie on one another, and keeps them behind the pen', () => {
    const drawing = drawDayLine(
      {
        ...nothing,
        now: 52,
        hops: [
          { id: 'a', start: 49, end: 50 },
          { id: 'b', start: 50, end: 51 },
        ],
      },
      size,
    );
    expect(drawing.hops.map(({ id, x1, x2 }) => [id, x1, x2])).toEqual([
      ['a', 42, 52],
      ['b', 52, 62],
    ]);
  });

  it('stays inside the line with more breaks than it has room for', () => {
    const hops = Array.from({ length: 40 }, (_, index) => ({ id: `${index}`, start: index, end: index + 1 }));
    const { hops: placed } = drawDayLine({ ...nothing, hops, now: 60 }, size);
    expect(placed).toHaveLength(40);
    expect(Math.min(...placed.map((hop) => hop.x1))).toBeGreaterThanOrEqual(10 - 1e-9);
    expect(Math.max(...placed.map((hop) => hop.x2))).toBeLessThanOrEqual(70 + 1e-9);
  });

  it('keeps what lies outside the hours at the edge', () => {
    const drawing = drawDayLine({ ...nothing, sitting: [{ start: -50, end: -20 }], now: 400 }, size);
    expect(drawing).toEqual({ strokes: [], away: [], hops: [], now: 110 });
  });

  it('draws a hop as a bell', () => {
    expect(hopPath({ x1: 0, x2: 20 }, 21, 7)).toBe('M0 21C6 21 5.2 7 10 7S14 21 20 21');
  });
});
