import { describe, expect, it } from 'vitest';
import { createRng } from '../../lib/rng.ts';
import { countsOf, factsOf, firesOf, linesOf, type RawTrace, run } from './simulation.test-kit.ts';

const QUICK = { graceMinutes: 0 };
const DEVICES = ['laptop', 'desktop'];

describe('history and devices', () => {
  it('25. files the bout and the credit of an evening under the day in which they began', () => {
    const day = run({
      start: '2026-11-23T23:00:00',
      end: '2026-11-24T00:30:00',
      settings: { ...QUICK, workWindow: { mon: [['22:00', '02:00']] } },
      events: [
        { at: '23:28:00', presence: 'active' },
        { at: '23:58:00', answer: 'start' },
        { at: '+1 00:03:00', answer: 'done', fraction: 1 },
      ],
    });
    expect(countsOf(day)).toEqual({ fired: 1, done: 1 });
    const bout = day.devices[0]?.log.facts.find(({ type }) => type === 'bout');
    expect(new Date(bout?.startTime ?? 0).toISOString()).toBe('2026-11-23T23:28:00.000Z');
  });

  it('26. starts one new day on a trip west over midnight', () => {
    const day = run({
      start: '2026-11-23T22:00:00',
      end: '2026-11-24T05:00:00',
      settings: { ...QUICK, workWindow: { mon: [['00:00', '24:00']] }, offerWorkouts: false, offerWalks: false },
      events: [
        { at: '23:40:00', presence: 'active' },
        { at: '+1 00:10:00', zone: 'America/New_York' },
        { at: '+1 00:11:00', answer: 'skip' },
      ],
    });
    expect(firesOf(day).slice(0, 2)).toEqual(['19:10:00 fire standUp', '19:55:00 fire standUp']);
  });

  it('27. nudges on no day off, and books nothing as done', () => {
    const day = run({
      settings: { daysOff: ['2026-11-23'] },
      events: [{ at: '09:00:00', presence: 'active' }],
    });
    expect(linesOf(day)).toEqual([
      '09:00:00 rest dayOff notDue',
      '09:30:00 hold dayOff',
      '18:00:00 hold outsideWindow dayOff',
    ]);
    expect(countsOf(day)).toEqual({});
  });

  it('28. withdraws the nudge on the other device when one is accepted', () => {
    const day = run({
      end: '2026-11-23T10:00:00',
      devices: DEVICES,
      settings: QUICK,
      events: [
        { at: '09:00:00', presence: 'active' },
        { at: '09:00:00', device: 'desktop', presence: 'active' },
        { at: '09:05:00', device: 'desktop', online: false },
        { at: '09:31:00', answer: 'start' },
        { at: '09:32:00', device: 'desktop', online: true },
        { at: '09:33:00', answer: 'done', fraction: 1 },
      ],
    });
    expect(firesOf(day)).toEqual(['09:30:00 laptop fire standUp', '09:30:00 desktop fire standUp']);
    expect(countsOf(day)).toEqual({ fired: 2, done: 1 });
    expect(day.devices.map(({ state }) => state.nudge)).toEqual([null, null]);
  });

  it('29. lets only one of two devices speak while they know of each other', () => {
    const day = run({
      end: '2026-11-23T09:40:00',
      devices: DEVICES,
      settings: QUICK,
      events: [
        { at: '09:00:00', presence: 'active' },
        { at: '09:00:00', device: 'desktop', presence: 'active' },
      ],
    });
    expect(firesOf(day)).toEqual(['09:30:00 laptop fire standUp']);
  });

  it('29. agrees on the next due time after both were offline and both nudged', () => {
    const day = run({
      end: '2026-11-23T09:50:00',
      devices: DEVICES,
      settings: QUICK,
      events: [
        { at: '09:00:00', presence: 'active' },
        { at: '09:00:00', device: 'desktop', presence: 'active' },
        { at: '09:10:00', online: false },
        { at: '09:10:00', device: 'desktop', online: false },
        { at: '09:32:00', answer: 'done', seconds: 90 },
        { at: '09:33:00', device: 'desktop', answer: 'skip' },
        { at: '09:45:00', online: true },
        { at: '09:45:00', device: 'desktop', online: true },
      ],
    });
    expect(factsOf(day)).toEqual(['bout 30.5 min ended by session', 'answer skip']);
    const [laptop, desktop] = day.devices;
    expect(laptop?.state.dueAt).toBe(desktop?.state.dueAt);
    expect(laptop?.state.dueAt).not.toBeNull();
  });

  it('29. agrees on the next due time whatever either did while both were offline', () => {
    for (let seed = 0; seed < 60; seed++) {
      const [laptop, desktop] = run(apartAndTogether(seed)).devices;
      const open = [laptop, desktop].some((device) => device?.state.nudge !== null || device.state.session !== null);
      if (!open) expect(laptop?.state.dueAt, `seed ${seed}`).toBe(desktop?.state.dueAt);
    }
  });

  it('counts sitting at two devices as one bout, and the walk between them as none of either', () => {
    const day = run({
      end: '2026-11-23T09:31:00',
      devices: DEVICES,
      settings: QUICK,
      events: [
        { at: '09:00:00', presence: 'active' },
        { at: '09:20:00', presence: 'idle' },
        { at: '09:20:00', device: 'desktop', presence: 'active' },
      ],
    });
    expect(firesOf(day)).toEqual(['09:30:00 desktop fire standUp']);
    expect(factsOf(day)).toEqual([]);
  });

  it('goes on sitting where a second device joins that knows of no break', () => {
    const day = run({
      end: '2026-11-23T09:31:00',
      devices: DEVICES,
      settings: QUICK,
      events: [
        { at: '09:00:00', presence: 'active' },
        { at: '09:00:00', device: 'desktop', online: false },
        { at: '09:25:00', device: 'desktop', presence: 'active' },
        { at: '09:26:00', device: 'desktop', online: true },
      ],
    });
    expect(firesOf(day)).toEqual(['09:30:00 laptop fire standUp']);
    const [laptop, desktop] = day.devices;
    expect(desktop?.state.bout?.startedAt).toBe(laptop?.state.bout?.startedAt);
  });

  it('writes the absence down once, on the device that the person comes back to', () => {
    const day = run({
      end: '2026-11-23T09:50:00',
      devices: DEVICES,
      settings: QUICK,
      events: [
        { at: '09:00:00', presence: 'active' },
        { at: '09:10:00', presence: 'idle' },
        { at: '09:10:00', device: 'desktop', presence: 'active' },
        { at: '09:20:00', device: 'desktop', presence: 'locked' },
        { at: '09:30:00', presence: 'active' },
      ],
    });
    expect(factsOf(day)).toEqual(['bout 20 min ended by away', 'credit 10 min away']);
  });
});

/** Two devices that lose sight of each other, are used and answered at random, and meet again. */
function apartAndTogether(seed: number): RawTrace {
  const rng = createRng(seed);
  const upTo = (count: number) => Math.floor(rng() * count);
  const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 9) + second * 1_000).toISOString();
  const apart = 300 + upTo(1_200);
  const together = apart + 1_200 + upTo(5_400);
  const events: Record<string, unknown>[] = [];
  const both = (second: number, event: object) =>
    events.push(...DEVICES.map((device) => ({ at: at(second), device, ...event })));
  both(0, { presence: 'active' });
  both(apart, { online: false });
  for (let count = upTo(12); count > 0; count--) {
    const second = upTo(together);
    const device = DEVICES[upTo(2)];
    const answer = ['done', 'skip', 'snooze', 'didIt', 'start', 'notToday'][upTo(6)];
    const kind = upTo(4);
    if (kind === 0) events.push({ at: at(second), device, background: 'killed' });
    else if (kind === 1) {
      events.push({ at: at(second), device, presence: 'idle' });
      events.push({ at: at(second + upTo(400)), device, presence: 'active' });
    } else events.push({ at: at(second), device, answer });
  }
  both(together, { online: true });
  both(together, { presence: 'active' });
  const settings = { graceMinutes: rng() < 0.5 ? 0 : 10 };
  return { zone: 'UTC', start: at(0), end: at(together + 30), settings, devices: DEVICES, events };
}
