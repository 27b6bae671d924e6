import { describe, expect, it } from 'vitest';
import { present } from '../../lib/assert.ts';
import { createRng } from '../../lib/rng.ts';
import { days } from '../time/instant.ts';
import { createZone } from '../time/zone.ts';
import { createWeek, HABITS } from './person.test-kit.ts';
import { brokenRule } from './rules.test-kit.ts';
import { failureOf } from './shrink.test-kit.ts';
import { linesOf, run } from './simulation.test-kit.ts';
import type { KillPoint } from './simulation-options.ts';

/** The full test asks 20, the proof 200. */
const { PERSON_YEARS = '2' } = process.env;
const WEEKS = 52;
/** A year takes two seconds; shrinking one that fails takes longer. */
const TIMEOUT = 120_000;

/** Odd offsets, both kinds of summer time, a half-hour one, and the far side of the date line. */
const ZONES = [
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/New_York',
  'America/St_Johns',
  'Pacific/Chatham',
  'America/Sao_Paulo',
];

/** A Monday as a local midnight. */
const FIRST_MONDAY = Date.UTC(2026, 0, 5);

describe('person-years', () => {
  for (let year = 0; year < Number(PERSON_YEARS); year++) {
    const zone = present(createZone(ZONES[year % ZONES.length] as string), 'zone');
    const habits = present(HABITS[year % HABITS.length], 'habits');

    it(
      `keeps every rule through year ${year} in ${zone.name}`,
      () => {
        for (let week = 0; week < WEEKS; week++) {
          const seed = year * 1_000 + week;
          const trace = createWeek(seed, habits, zone, FIRST_MONDAY + days(7 * week));
          if (brokenRule(trace) === null) continue;
          const failure = failureOf(trace, seed);
          throw new Error(`${failure?.sentence}\n${JSON.stringify(failure?.trace)}`);
        }
      },
      TIMEOUT,
    );
  }

  it(
    'keeps every rule with the background killed at random steps',
    () => {
      const zone = present(createZone('Europe/London'), 'zone');
      for (const [seed, habits] of HABITS.entries()) {
        const trace = createWeek(seed, habits, zone, FIRST_MONDAY);
        expect(brokenRule(trace, { kill: killNowAndThen(seed) }), `seed ${seed}`).toBeNull();
      }
    },
    TIMEOUT,
  );

  it(
    'makes the same decisions with the background killed between any two looks',
    () => {
      const zone = present(createZone('Australia/Lord_Howe'), 'zone');
      for (const [seed, habits] of HABITS.entries()) {
        const trace = createWeek(seed, habits, zone, FIRST_MONDAY);
        const kills = trace.events.map(({ at }) => ({ at, background: 'killed' }));
        const killed = { ...trace, events: [...trace.events, ...kills] };
        expect(linesOf(run(killed))).toEqual(linesOf(run(trace)));
      }
    },
    TIMEOUT,
  );
});

/** Dies at any step, but never twice in a row before it has saved: a background that never saves can't know anything. */
function killNowAndThen(seed: number): (point: KillPoint) => boolean {
  const rng = createRng(seed);
  let lostLast = false;
  return (point) => {
    const dies = rng() < 0.3 && !(point === 'beforeSave' && lostLast);
    if (point === 'beforeSave') lostLast = dies;
    return dies;
  };
}
