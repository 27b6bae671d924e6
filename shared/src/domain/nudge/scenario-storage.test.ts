import { describe, expect, it } from 'vitest';
import { countsOf, firesOf, linesOf, run } from './simulation.test-kit.ts';
import type { KillPoint } from './simulation-options.ts';

const ACTIVE = { at: '09:00:00', presence: 'active' };
const QUICK = { graceMinutes: 0 };

function clockAt(second: number): string {
  return new Date(Date.UTC(2026, 10, 23, 9) + second * 1_000).toISOString().slice(11, 19);
}

describe('worker, storage, schedule', () => {
  for (const point of ['beforeSave', 'beforeAlarm', 'beforeEffect', 'beforeConfirm'] as const) {
    it(`19. fires once, within a minute of its time, with every other look killed ${point}`, () => {
      let looks = 0;
      const kill = (at: KillPoint) => at === point && ++looks % 2 === 0;
      const clicks = Array.from({ length: 220 }, (_, index) => ({ at: clockAt(index * 8), breakpoint: 'tab' }));
      const day = run({ end: '2026-11-23T09:32:00', settings: QUICK, events: [ACTIVE, ...clicks] }, { kill });
      expect(countsOf(day)).toEqual({ fired: 1 });
      expect(firesOf(day)[0]).toMatch(/^(09:30:\d\d|09:31:00) fire standUp/);
      expect(day.devices[0]?.state.bout?.startedAt).toBe(Date.UTC(2026, 10, 23, 9));
    });
  }

  it('19. finds everything again in what was stored', () => {
    const kills = Array.from({ length: 40 }, (_, minute) => ({
      at: `09:${String(minute).padStart(2, '0')}:30`,
      background: 'killed',
    }));
    const events = [ACTIVE, { at: '09:42:00', answer: 'snooze', minutes: 5 }];
    const trace = { end: '2026-11-23T10:30:00', events };
    const killed = run({ ...trace, events: [...events, ...kills] });
    expect(linesOf(killed)).toEqual(linesOf(run(trace)));
  });

  it('20. drops the nudge whose time passed while the browser was closed, and starts a full interval', () => {
    const day = run({
      end: '2026-11-23T18:00:00',
      events: [ACTIVE, { at: '09:29:00', browser: 'closed' }, { at: '17:29:00', browser: 'opened' }],
    });
    expect(linesOf(day)).toEqual([
      '09:00:00 rest notDue',
      '17:29:00 rest stale notDue',
      '17:30:00 rest notDue',
      '17:59:00 hold awaitingBreakpoint',
      '18:00:00 hold outsideWindow',
    ]);
    expect(countsOf(day)).toEqual({ stale: 1 });
  });

  it('21. keeps the session that runs while the extension updates', () => {
    const day = run({
      end: '2026-11-23T09:40:00',
      settings: QUICK,
      events: [
        ACTIVE,
        { at: '09:31:00', answer: 'start' },
        { at: '09:31:30', background: 'killed' },
        { at: '09:33:00', answer: 'done', fraction: 1 },
      ],
    });
    expect(countsOf(day)).toEqual({ fired: 1, done: 1 });
  });

  it('22. puts a changed interval into effect at once', () => {
    const day = run({
      end: '2026-11-23T09:25:00',
      settings: QUICK,
      events: [ACTIVE, { at: '09:10:00', settings: { standUpEveryMinutes: 20 } }],
    });
    expect(firesOf(day)).toEqual(['09:20:00 fire standUp']);
  });

  it('22. never again shows a kind that was switched off, not even one that is on screen or snoozed', () => {
    const day = run({
      end: '2026-11-23T17:59:00',
      settings: QUICK,
      events: [
        ACTIVE,
        { at: '09:31:00', answer: 'snooze', minutes: 5 },
        { at: '09:32:00', settings: { offerStandUps: false, offerWalks: false } },
      ],
    });
    expect(firesOf(day)[0]).toBe('09:30:00 fire standUp');
    expect(
      firesOf(day)
        .slice(1)
        .every((line) => line.endsWith('workout')),
    ).toBe(true);
    expect(firesOf(day).length).toBeGreaterThan(2);
  });
});
