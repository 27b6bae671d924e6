import { describe, expect, it } from 'vitest';
import { present } from '../../lib/assert.ts';
import { days } from '../time/instant.ts';
import { createZone } from '../time/zone.ts';
import { decideNudge } from './decide-nudge.ts';
import { createWeek, HABITS } from './person.test-kit.ts';
import { simulate } from './simulate.ts';
import { signalsOf } from './simulated-look.ts';
import { run, traceOf } from './simulation.test-kit.ts';

const MONDAY = Date.UTC(2026, 0, 5);

describe('decideNudge', () => {
  it('changes nothing when it is called again for the same instant', () => {
    const zone = present(createZone('Europe/London'), 'zone');
    for (const [seed, habits] of HABITS.entries()) {
      const trace = traceOf({
        ...createWeek(seed, habits, zone, MONDAY),
        end: new Date(MONDAY + days(3)).toISOString(),
      });
      simulate(trace, {
        watch: (device, first, at, person) => {
          const signals = signalsOf(device.seen, person, { activeUntil: null, claim: null });
          const second = decideNudge(first.state, { ...signals, browserStarted: false }, person.settings, at);
          const where = `seed ${seed} at ${new Date(at).toISOString()}`;
          expect(second.facts, where).toEqual([]);
          if (second.decision.id !== first.decision.id) expect(second.decision, where).toEqual(first.decision);
          expect(second.state, where).toEqual(first.state);
        },
      });
    }
  }, 60_000);

  it('gives a nudge the same id however often it has to be fired until it is on screen', () => {
    const day = run({
      end: '2026-11-23T09:45:00',
      events: [
        { at: '09:00:00', presence: 'active' },
        { at: '09:00:00', surface: 'fails' },
      ],
    });
    const ids = day.decisions.flatMap(({ decision }) => (decision.kind === 'fire' ? [decision.nudge.id] : []));
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
  });
});
