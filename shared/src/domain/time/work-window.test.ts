import { describe, expect, it } from 'vitest';
import { present } from '../../lib/assert.ts';
import type { LocalDay } from './local-day.ts';
import { nextOpening, parseClock, type WorkWindow, windowReasons } from './work-window.ts';
import { createZone, UTC } from './zone.ts';

const london = present(createZone('Europe/London'), 'London');

/** Monday. */
function at(hour: number, minute = 0, day = 23): number {
  return Date.UTC(2026, 10, day, hour, minute);
}

const SPLIT: WorkWindow = {
  mon: [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ],
};
const NIGHT: WorkWindow = { mon: [['22:00', '06:00']] };
const MONDAY = '2026-11-23' as LocalDay;
const TUESDAY = '2026-11-24' as LocalDay;

describe('windowReasons', () => {
  it('lets nudges come from the start of each range until just before its end', () => {
    const open = [at(8, 59), at(9), at(11, 59), at(12), at(12, 59), at(13), at(17, 59), at(18)].map(
      (now) => windowReasons(SPLIT, [], UTC, now).length === 0,
    );
    expect(open).toEqual([false, true, true, false, false, true, true, false]);
  });

  it('keeps a weekday without ranges closed', () => {
    expect(windowReasons(SPLIT, [], UTC, at(10, 0, 24))).toEqual(['outsideWindow']);
  });

  it('counts the hours after midnight of an overnight range to the day in which it began', () => {
    expect(windowReasons(NIGHT, [], UTC, at(5, 59, 24))).toEqual([]);
    expect(windowReasons(NIGHT, [], UTC, at(6, 0, 24))).toEqual(['outsideWindow']);
    expect(windowReasons(NIGHT, [TUESDAY], UTC, at(3, 0, 24))).toEqual([]);
    expect(windowReasons(NIGHT, [MONDAY], UTC, at(3, 0, 24))).toEqual(['dayOff']);
  });

  it('tells a day off from a closed hour, and both where both are so', () => {
    expect(windowReasons(SPLIT, [MONDAY], UTC, at(10))).toEqual(['dayOff']);
    expect(windowReasons(SPLIT, [MONDAY], UTC, at(20))).toEqual(['outsideWindow', 'dayOff']);
    expect(windowReasons(SPLIT, [TUESDAY], UTC, at(10))).toEqual([]);
  });

  it('takes a range that ends where it starts for the whole day', () => {
    const always: WorkWindow = { mon: [['00:00', '00:00']] };
    expect(windowReasons(always, [], UTC, at(0))).toEqual([]);
    expect(windowReasons(always, [], UTC, at(23, 59))).toEqual([]);
    expect(windowReasons(always, [], UTC, at(0, 0, 24))).toEqual(['outsideWindow']);
  });

  it('follows the wall clock through both changes of summer time', () => {
    const sunday: WorkWindow = { sun: [['02:30', '04:00']] };
    const open = (instant: number) => windowReasons(sunday, [], london, instant).length === 0;
    expect(open(Date.UTC(2026, 2, 29, 1, 29))).toBe(false); // 02:29 summer time
    expect(open(Date.UTC(2026, 2, 29, 1, 30))).toBe(true);
    expect(open(Date.UTC(2026, 9, 25, 2, 29))).toBe(false); // 02:29 winter time
    expect(open(Date.UTC(2026, 9, 25, 2, 30))).toBe(true);
  });
});

describe('nextOpening', () => {
  it('is now inside the window, else the next start of a range', () => {
    const next = [at(10), at(12, 30), at(18, 0)].map((now) => nextOpening(SPLIT, [], UTC, now));
    expect(next).toEqual([at(10), at(13), at(9, 0, 30)]);
  });

  it('skips days off', () => {
    expect(nextOpening(SPLIT, [MONDAY], UTC, at(8))).toBe(at(9, 0, 30));
  });

  it('is null where the window never opens', () => {
    expect(nextOpening({}, [], UTC, at(8))).toBeNull();
  });

  it('opens at the end of the gap where the clock skips the start', () => {
    const sunday: WorkWindow = { sun: [['01:30', '04:00']] };
    expect(nextOpening(sunday, [], london, Date.UTC(2026, 2, 28, 22))).toBe(Date.UTC(2026, 2, 29, 1));
  });
});

describe('parseClock', () => {
  it('reads hours and minutes up to 24:00, and nothing else', () => {
    const texts = ['00:00', '9:05', '24:00', '24:01', '25:00', '12:60', '12', '', null, 540];
    expect(texts.map(parseClock)).toEqual([0, 545, 1440, null, null, null, null, null, null, null]);
  });
});
