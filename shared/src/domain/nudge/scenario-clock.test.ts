import { describe, expect, it } from 'vitest';
import { countsOf, factsOf, firesOf, linesOf, run } from './simulation.test-kit.ts';

const ACTIVE = { at: '09:00:00', presence: 'active' };

describe('clock and absence', () => {
  it('1. credits three hours of laptop sleep once and starts a full interval', () => {
    const day = run({
      end: '2026-11-23T13:00:00',
      events: [ACTIVE, { at: '09:15:00', machine: 'sleep' }, { at: '12:15:00', machine: 'wake' }],
    });
    expect(linesOf(day)).toEqual([
      '09:00:00 rest notDue',
      '12:15:00 credit stale',
      '12:16:00 rest notDue',
      '12:45:00 hold awaitingBreakpoint',
      '12:55:00 fire standUp',
      '12:56:00 rest notDue',
    ]);
    expect(factsOf(day)).toEqual(['bout 15 min ended by asleep', 'credit 180 min asleep']);
  });

  it('2. makes one decision of forty alarms missed in sleep', () => {
    const day = run({
      end: '2026-11-23T10:00:00',
      events: [ACTIVE, { at: '09:10:00', machine: 'sleep' }, { at: '09:50:00', machine: 'wake' }],
    });
    expect(linesOf(day)).toEqual(['09:00:00 rest notDue', '09:50:00 credit stale', '09:51:00 rest notDue']);
  });

  it('3. lets the clock stand still in a lock of 20 s and keeps the place in the cycle', () => {
    const day = run({
      end: '2026-11-23T09:20:00',
      settings: { standUpEveryMinutes: 15, graceMinutes: 0 },
      events: [
        ACTIVE,
        { at: '09:13:00', presence: 'locked' },
        { at: '09:13:20', presence: 'active' },
        { at: '09:15:30', answer: 'skip' },
      ],
    });
    expect(linesOf(day).slice(0, 4)).toEqual([
      '09:00:00 rest notDue',
      '09:13:00 rest away notDue',
      '09:13:20 rest notDue',
      '09:15:20 fire standUp',
    ]);
    expect(day.devices[0]?.state.rhythm.position).toBe(1);
  });

  it('4. takes an hour of lunch for the stand-up and for the long break', () => {
    const day = run({
      end: '2026-11-23T13:55:00',
      settings: { graceMinutes: 0, offerWorkouts: false },
      events: [
        { at: '11:00:00', presence: 'active' },
        { at: '11:31:00', answer: 'done', seconds: 60 },
        { at: '12:02:00', answer: 'done', seconds: 60 },
        { at: '12:20:00', presence: 'idle' },
        { at: '13:20:00', presence: 'active' },
      ],
      start: '2026-11-23T11:00:00',
    });
    expect(firesOf(day)).toEqual(['11:30:00 fire standUp', '12:01:00 fire standUp', '13:50:00 fire standUp']);
    expect(countsOf(day)).toEqual({ fired: 3, done: 2, credited: 1 });
  });

  it('5. closes a session that slept through its end, with its real duration', () => {
    const day = run({
      end: '2026-11-23T10:30:00',
      events: [
        ACTIVE,
        { at: '09:40:00', answer: 'start' },
        { at: '09:41:00', machine: 'sleep' },
        { at: '10:00:00', machine: 'wake' },
      ],
    });
    expect(countsOf(day)).toEqual({ fired: 1, done: 1 });
    expect(day.devices[0]?.state.session).toBeNull();
    expect(factsOf(day)[1]).toBe('bout 40 min ended by session');
  });

  it('5. lets a session go on after a sleep shorter than what was left of it', () => {
    const day = run({
      end: '2026-11-23T09:46:00',
      settings: { offerStandUps: false },
      events: [
        ACTIVE,
        { at: '09:05:00', answer: 'start' },
        { at: '09:05:10', machine: 'sleep' },
        { at: '09:06:10', machine: 'wake' },
        { at: '09:07:00', answer: 'done', fraction: 1 },
      ],
    });
    expect(countsOf(day)).toEqual({ done: 1 });
    expect(factsOf(day)).toEqual(['bout 5 min ended by session']);
  });

  it('6. ends a one-hour pause in two hours of sleep and starts a full interval', () => {
    const day = run({
      end: '2026-11-23T13:00:00',
      events: [
        ACTIVE,
        { at: '09:20:00', paused: 60 },
        { at: '09:30:00', machine: 'sleep' },
        { at: '11:30:00', machine: 'wake' },
      ],
    });
    expect(firesOf(day)).toEqual(['12:10:00 fire standUp']);
    expect(linesOf(day)).toContain('11:31:00 rest notDue');
  });

  it('6. stays paused until the person resumes, whatever sleeps in between', () => {
    const day = run({
      end: '2026-11-23T16:00:00',
      events: [
        ACTIVE,
        { at: '09:20:00', paused: true },
        { at: '10:00:00', machine: 'sleep' },
        { at: '12:00:00', machine: 'wake' },
        { at: '14:00:00', paused: false },
        { at: '14:02:00', breakpoint: 'tab' },
        { at: '14:02:10', answer: 'didIt' },
      ],
    });
    expect(firesOf(day)[0]).toBe('14:02:00 fire workout');
  });

  for (const jump of [-1440, 1440, -60, 60]) {
    it(`7. nudges once after the clock was set by ${jump} minutes`, () => {
      const everyDay = [['00:00', '00:00']];
      const workWindow = Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, everyDay]),
      );
      const day = run({
        end: '2026-11-23T10:30:00',
        settings: { workWindow },
        events: [ACTIVE, { at: '09:20:00', clockJumpMinutes: jump }],
      });
      expect(firesOf(day)).toEqual([jump < 0 ? '09:40:00 fire standUp' : '10:00:00 fire standUp']);
    });
  }

  it('8. nudges on time where the presence is unknown, and says so', () => {
    const day = run({ end: '2026-11-23T09:41:00', events: [{ at: '09:00:00', presence: 'unknown' }] });
    expect(linesOf(day)).toEqual([
      '09:00:00 rest presenceUnknown notDue',
      '09:30:00 hold presenceUnknown awaitingBreakpoint',
      '09:40:00 fire standUp presenceUnknown',
      '09:41:00 rest presenceUnknown notDue',
    ]);
    expect(day.summary.longestBoutMinutes).toBe(0);
  });

  it('9. credits an absence where a lock is never reported', () => {
    const day = run({
      end: '2026-11-23T10:00:00',
      events: [ACTIVE, { at: '09:20:00', presence: 'idle' }, { at: '09:24:00', presence: 'active' }],
    });
    expect(linesOf(day)).toEqual([
      '09:00:00 rest notDue',
      '09:20:00 rest away notDue',
      '09:24:00 credit',
      '09:25:00 rest notDue',
      '09:54:00 hold awaitingBreakpoint',
    ]);
  });

  it('10. nudges in a film of forty minutes without input', () => {
    const day = run({
      end: '2026-11-23T09:50:00',
      events: [ACTIVE, { at: '09:05:00', audible: true }, { at: '09:05:00', presence: 'idle' }],
    });
    expect(firesOf(day)).toEqual(['09:40:00 fire standUp']);
  });

  it('10. counts the same film, halted, as an absence', () => {
    const day = run({
      end: '2026-11-23T09:50:00',
      events: [
        ACTIVE,
        { at: '09:05:00', audible: true },
        { at: '09:05:00', presence: 'idle' },
        { at: '09:20:00', audible: false },
        { at: '09:45:00', presence: 'active' },
      ],
    });
    expect(factsOf(day)).toEqual(['bout 20 min ended by away', 'credit 25 min away']);
    expect(firesOf(day)).toEqual([]);
  });

  it('11. takes our own session for no absence and does not end it early', () => {
    const day = run({
      end: '2026-11-23T10:00:00',
      settings: { graceMinutes: 0 },
      events: [
        ACTIVE,
        { at: '09:30:00', answer: 'start' },
        { at: '09:30:05', presence: 'idle' },
        { at: '09:35:00', presence: 'active' },
        { at: '09:36:00', answer: 'done', fraction: 1 },
      ],
    });
    expect(factsOf(day)).toEqual(['answer start', 'bout 30 min ended by session']);
    expect(countsOf(day)).toEqual({ fired: 1, done: 1 });
  });

  for (const idleAfterSeconds of [0, '', 1e12, Number.NaN, null]) {
    it(`12. stays usable with an idle threshold of ${JSON.stringify(idleAfterSeconds)}`, () => {
      const day = run({
        end: '2026-11-23T09:50:00',
        settings: { idleAfterSeconds },
        events: [ACTIVE, { at: '09:10:00', presence: 'idle' }, { at: '09:14:00', presence: 'active' }],
      });
      expect(countsOf(day)).toEqual({ credited: 1 });
    });
  }
});
