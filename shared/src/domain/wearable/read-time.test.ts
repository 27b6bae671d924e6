import { expect, it } from 'vitest';
import { parseInstant, parseLocalTime, parseOffset } from './read-time.ts';

it.each([
  ['2026-10-25T06:30:00Z', 0, null],
  ['2026-10-25T06:30:00.000+00:00', 0, 0],
  ['2026-10-25 07:30:00 +0100', 0, 60],
  ['2026-10-25T07:30+01', 0, 60],
  ['2026-10-25T02:00:00.500-04:30', 500, -270],
])('reads %s', (text, milliseconds, offsetMinutes) => {
  const instant = Date.parse('2026-10-25T06:30:00Z') + milliseconds;
  expect(parseInstant(text)).toEqual({ instant, offsetMinutes });
});

it.each([
  ['2026-10-25T06:30:00'],
  ['2026-02-30T06:30:00Z'],
  ['2026-10-25T24:30:00Z'],
  ['1970-01-01T00:00:00Z'],
  ['2026-10-25T06:30:00+99:00'],
  ['tomorrow'],
  [''],
  [null],
  [1_792_909_800],
])('takes %s for no instant', (text) => {
  expect(parseInstant(text)).toBeNull();
});

it('reads a wall-clock time whatever offset stands behind it', () => {
  expect([parseLocalTime('2026-10-25T06:30:00.0'), parseLocalTime('2026-10-25T06:30:00+01:00')]).toEqual([
    Date.UTC(2026, 9, 25, 6, 30),
    Date.UTC(2026, 9, 25, 6, 30),
  ]);
});

it.each([
  ['+01:00', 60],
  ['-0530', -330],
  ['UTC+0400', 240],
  ['3600s', 60],
  ['-12600s', -210],
  ['Z', 0],
  ['+19:00', null],
  ['Europe/London', null],
  [undefined, null],
])('reads the offset %s', (text, offset) => {
  expect(parseOffset(text)).toBe(offset);
});
