import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { present } from '../../lib/assert.ts';
import { createRng } from '../../lib/rng.ts';
import { days, hours, minutes } from './instant.ts';
import { createZone, localDayNumber, localTimeAt, UTC, type Zone } from './zone.ts';

const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  '+05:45',
];

const START = Date.UTC(2020, 0, 1);
const SPAN = days(365 * 10);

function zone(name: string): Zone {
  return present(createZone(name), name);
}

describe('createZone', () => {
  for (const name of ZONES) {
    it(`knows the offset of ${name} at any instant`, () => {
      const rng = createRng(1);
      const ours = zone(name);
      for (let i = 0; i < 300; i++) {
        const instant = START + Math.floor(rng() * SPAN);
        const theirs = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name);
        expect([instant, ours.offsetMinutesAt(instant)]).toEqual([instant, theirs.offsetNanoseconds / 6e10]);
      }
    });

    it(`finds the instant of any wall-clock time in ${name}, the earlier of two`, () => {
      const rng = createRng(2);
      const ours = zone(name);
      for (let i = 0; i < 300; i++) {
        const local = START + Math.floor((rng() * SPAN) / minutes(1)) * minutes(1);
        const wall = Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, 19));
        const earlier = wall.toZonedDateTime(name, { disambiguation: 'earlier' });
        if (!earlier.toPlainDateTime().equals(wall)) continue; // a skipped time: see below
        expect([local, ours.toInstant(local)]).toEqual([local, earlier.epochMilliseconds]);
      }
    });
  }

  it('takes the earlier of two when the clock falls back, by an hour or by half of one', () => {
    expect(zone('Europe/London').toInstant(Date.UTC(2026, 9, 25, 1, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(zone('Australia/Lord_Howe').toInstant(Date.UTC(2026, 3, 5, 1, 45))).toBe(Date.UTC(2026, 3, 4, 14, 45));
  });

  it('takes the end of the gap for a time that the clock skips', () => {
    const gapEnd = Date.UTC(2026, 2, 29, 1);
    for (const minute of [0, 15, 59]) {
      expect(zone('Europe/London').toInstant(Date.UTC(2026, 2, 29, 1, minute))).toBe(gapEnd);
    }
    expect(zone('Australia/Lord_Howe').toInstant(Date.UTC(2026, 9, 4, 2, 10))).toBe(Date.UTC(2026, 9, 3, 15, 30));
  });

  it('counts 23 and 25 hours in the days of the changes', () => {
    const london = zone('Europe/London');
    const lengthOf = (month: number, day: number) =>
      london.toInstant(Date.UTC(2026, month, day + 1)) - london.toInstant(Date.UTC(2026, month, day));
    expect([lengthOf(2, 29), lengthOf(9, 25), lengthOf(5, 1)]).toEqual([hours(23), hours(25), hours(24)]);
  });

  it('gives null for a zone that nobody knows', () => {
    expect(createZone('Europe/Atlantis')).toBeNull();
    expect(createZone('')).toBeNull();
  });

  it('remembers nothing wrong, in whatever order it is asked', () => {
    const instants = Array.from({ length: 900 }, (_, i) => START + i * hours(25));
    const asked = zone('Europe/London');
    const there = instants.map((instant) => asked.offsetMinutesAt(instant));
    const back = [...instants].reverse().map((instant) => asked.offsetMinutesAt(instant));
    expect(back.reverse()).toEqual(there);
  });
});

describe('localTimeAt', () => {
  it('shows the wall clock and the day on the wall', () => {
    const kathmandu = zone('Asia/Kathmandu');
    const evening = Date.UTC(2026, 10, 23, 18, 30);
    expect(new Date(localTimeAt(kathmandu, evening)).toISOString()).toBe('2026-11-24T00:15:00.000Z');
    expect(localDayNumber(kathmandu, evening) - localDayNumber(UTC, evening)).toBe(1);
  });
});
