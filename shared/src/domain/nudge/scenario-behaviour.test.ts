import { describe, expect, it } from 'vitest';
import { countsOf, factsOf, firesOf, linesOf, run } from './simulation.test-kit.ts';

const ACTIVE = { at: '09:00:00', presence: 'active' };
const QUICK = { graceMinutes: 0 };

describe('behaviour', () => {
  it('13. keeps a snoozed nudge out of the call that began meanwhile, and shows it once after the call', () => {
    const day = run({
      end: '2026-11-23T10:20:00',
      settings: QUICK,
      events: [
        ACTIVE,
        { at: '09:31:00', answer: 'snooze', minutes: 2 },
        { at: '09:32:00', inCall: true },
        { at: '10:10:00', inCall: false },
      ],
    });
    expect(linesOf(day).slice(1, 8)).toEqual([
      '09:30:00 fire standUp',
      '09:31:00 rest notDue',
      '09:31:00 hold snoozed',
      '09:32:00 hold inCall snoozed',
      '09:33:00 hold inCall',
      '10:10:00 fire standUp',
      '10:11:00 rest notDue',
    ]);
    expect(countsOf(day)).toEqual({ fired: 1, snoozed: 1, missed: 1 });
  });

  it('13. grants snoozes of at most half the interval in all', () => {
    const day = run({
      end: '2026-11-23T10:20:00',
      settings: QUICK,
      events: [
        ACTIVE,
        { at: '09:31:00', answer: 'snooze', minutes: 10 },
        { at: '09:42:00', answer: 'snooze', minutes: 10 },
        { at: '09:48:00', answer: 'snooze', minutes: 10 },
        { at: '09:49:00', answer: 'skip' },
      ],
    });
    expect(firesOf(day)).toEqual(['09:30:00 fire standUp', '09:41:00 fire standUp', '09:47:00 fire standUp']);
    expect(countsOf(day)).toEqual({ fired: 1, snoozed: 2, skipped: 1 });
  });

  it('14. makes one session and one entry of a double click and of ten clicks on done', () => {
    const click = (answer: string, times: number) =>
      Array.from({ length: times }, () => ({ at: answer === 'start' ? '09:31:00' : '09:33:00', answer, fraction: 1 }));
    const day = run({
      end: '2026-11-23T09:40:00',
      settings: QUICK,
      events: [ACTIVE, ...click('start', 2), ...click('done', 10)],
    });
    expect(factsOf(day)).toEqual(['answer start', 'bout 31 min ended by session']);
    expect(countsOf(day)).toEqual({ fired: 1, done: 1 });
  });

  it('15. takes the next rung of the ladder when a surface does not confirm within five seconds', () => {
    const day = run({
      end: '2026-11-23T09:31:00',
      settings: QUICK,
      events: [ACTIVE, { at: '09:00:00', surface: 'fails' }],
    });
    expect(linesOf(day)).toEqual([
      '09:00:00 rest notDue',
      '09:30:00 fire standUp',
      '09:30:05 fire standUp surfaceFailed',
      '09:30:15 rest surfaceFailed notDue',
    ]);
    expect(day.devices[0]?.state.nudge).toMatchObject({ surface: 'badge', tried: ['notification', 'popup', 'window'] });
  });

  it('16. uses another surface where notifications are denied', () => {
    const day = run({
      end: '2026-11-23T09:35:00',
      settings: QUICK,
      events: [ACTIVE, { at: '09:00:00', notifications: 'denied' }],
    });
    expect(firesOf(day)).toEqual(['09:30:00 fire standUp']);
    expect(day.devices[0]?.state.nudge).toMatchObject({ surface: 'popup', confirmed: true });
  });

  it('16. steps an unanswered notification back to the badge after a minute and books it as missed after ten', () => {
    const events = [ACTIVE];
    const minuteLater = run({ end: '2026-11-23T09:31:00', settings: QUICK, events });
    expect(minuteLater.devices[0]?.state.nudge).toMatchObject({ surface: 'badge' });
    const tenLater = run({ end: '2026-11-23T09:40:00', settings: QUICK, events });
    expect(factsOf(tenLater)).toEqual(['answer missed']);
    expect(countsOf(tenLater)).toEqual({ fired: 1, missed: 1 });
  });

  it('17. counts a session ended at 40 % as partly done and one at 60 % as done', () => {
    const at = (fraction: number) =>
      run({
        end: '2026-11-23T09:35:00',
        settings: QUICK,
        events: [
          ACTIVE,
          { at: '09:30:00', answer: 'start' },
          { at: '09:32:00', answer: 'done', fraction, seconds: 70 },
        ],
      });
    expect(countsOf(at(0.4))).toEqual({ fired: 1, partlyDone: 1 });
    expect(countsOf(at(0.5))).toEqual({ fired: 1, done: 1 });
    expect(countsOf(at(0.6))).toEqual({ fired: 1, done: 1 });
  });

  it('lets the bout go on after a session of less than a minute', () => {
    const day = run({
      end: '2026-11-23T10:05:00',
      settings: { ...QUICK, offerWorkouts: false },
      events: [ACTIVE, { at: '09:30:30', answer: 'done', fraction: 0.4, seconds: 30 }],
    });
    expect(factsOf(day)).toEqual([]);
    expect(countsOf(day)).toEqual({ fired: 2, partlyDone: 1 });
    expect(firesOf(day)).toEqual(['09:30:00 fire standUp', '10:00:00 fire standUp']);
  });

  it('counts no sitting between the last input and a session begun without any', () => {
    const day = run({
      end: '2026-11-23T10:30:00',
      settings: QUICK,
      events: [
        ACTIVE,
        { at: '09:20:00', presence: 'locked' },
        { at: '10:20:00', answer: 'start' },
        { at: '10:25:00', answer: 'done', fraction: 1 },
      ],
    });
    expect(factsOf(day)).toEqual(['bout 20 min ended by session']);
  });

  it('stretches the interval by half for each dismissal in a row, and forgives them after a break', () => {
    const day = run({
      end: '2026-11-23T12:30:00',
      settings: { ...QUICK, offerWorkouts: false, offerWalks: false },
      events: [
        ACTIVE,
        { at: '09:31:00', answer: 'skip' },
        { at: '10:16:00', answer: 'notToday' },
        { at: '11:23:00', answer: 'done', seconds: 60 },
      ],
    });
    expect(firesOf(day)).toEqual([
      '09:30:00 fire standUp',
      '10:15:00 fire standUp',
      '11:22:30 fire standUp',
      '11:53:00 fire standUp',
    ]);
  });

  it('holds in fullscreen for half an hour, then shows a quiet badge, then speaks once at the next breakpoint', () => {
    const day = run({
      end: '2026-11-23T10:25:00',
      settings: { holdCapMinutes: 20 },
      events: [
        ACTIVE,
        { at: '09:10:00', audible: true },
        { at: '09:10:00', fullscreen: true },
        { at: '10:15:00', fullscreen: false },
        { at: '10:18:00', breakpoint: 'window' },
        { at: '10:19:00', answer: 'done', seconds: 60 },
      ],
    });
    expect(linesOf(day)).toEqual([
      '09:00:00 rest notDue',
      '09:10:00 rest fullscreen notDue',
      '09:30:00 hold fullscreen',
      '09:50:00 fire standUp fullscreen',
      '09:51:00 hold fullscreen',
      '10:15:00 hold awaitingBreakpoint',
      '10:18:00 fire standUp',
      '10:19:00 rest notDue',
      '10:19:00 rest notDue', // due anew, after the answer
    ]);
    expect(countsOf(day)).toEqual({ fired: 1, done: 1 });
  });

  it('never holds a nudge past twice the interval, whatever the person chose', () => {
    const day = run({
      end: '2026-11-23T09:30:00',
      settings: { standUpEveryMinutes: 15, holdCapMinutes: 60, graceMinutes: 15 },
      events: [ACTIVE, { at: '09:00:00', audible: true }, { at: '09:00:00', fullscreen: true }],
    });
    expect(firesOf(day)).toEqual(['09:29:00 fire standUp fullscreen']);
  });

  it('lets no row of snoozes grow a bout over twice the interval', () => {
    const day = run({
      end: '2026-11-23T09:50:00',
      settings: { standUpEveryMinutes: 15, graceMinutes: 15 },
      events: [
        ACTIVE,
        { at: '09:16:00', breakpoint: 'tab' },
        { at: '09:25:00', answer: 'snooze', minutes: 5 },
        { at: '09:38:00', answer: 'snooze', minutes: 15 },
      ],
    });
    expect(firesOf(day)).toEqual(['09:16:00 fire standUp', '09:45:00 fire standUp']);
  });

  it('lets no last snooze reach over twice the interval, even where its budget would', () => {
    const day = run({
      end: '2026-11-23T09:50:00',
      settings: { standUpEveryMinutes: 15, graceMinutes: 15 },
      events: [
        ACTIVE,
        { at: '09:16:00', breakpoint: 'tab' },
        { at: '09:21:00', answer: 'snooze', minutes: 3 },
        { at: '09:33:00', answer: 'snooze', minutes: 2 },
        { at: '09:44:00', answer: 'snooze', minutes: 15 },
      ],
    });
    expect(firesOf(day)).toEqual(['09:16:00 fire standUp', '09:45:00 fire standUp']);
    expect(countsOf(day)).toMatchObject({ snoozed: 3 });
  });

  it('credits two hundred steps in ten minutes and a rise of five hundred in a day total', () => {
    const walked = (events: readonly object[]) =>
      run({ end: '2026-11-23T09:40:00', events: [ACTIVE, ...(events as [])] });
    expect(countsOf(walked([{ at: '09:20:00', steps: { count: 200, minutes: 10 } }]))).toEqual({ credited: 1 });
    expect(countsOf(walked([{ at: '09:20:00', steps: { count: 199, minutes: 10 } }]))).toEqual({ fired: 1 });
    const totals = (apart: string, steps: number) =>
      walked([
        { at: '09:01:00', dayTotal: { steps: 1000 } },
        { at: apart, dayTotal: { steps } },
      ]);
    expect(countsOf(totals('09:25:00', 1500))).toEqual({ credited: 1 });
    expect(countsOf(totals('09:25:00', 1499))).toEqual({ fired: 1 });
  });

  it('comes short, short, long, and puts a workout in the place of a short break every hour', () => {
    const done = ['09:31:00', '10:02:00', '10:33:00', '11:04:00', '11:35:00'];
    const day = run({
      end: '2026-11-23T11:36:00',
      settings: QUICK,
      events: [ACTIVE, ...done.map((at) => ({ at, answer: 'done', seconds: 60 }))],
    });
    expect(firesOf(day)).toEqual([
      '09:30:00 fire standUp',
      '10:01:00 fire workout',
      '10:32:00 fire walk',
      '11:03:00 fire workout',
      '11:34:00 fire standUp',
    ]);
  });

  it('offers a stand-up where the workouts of the day are used up', () => {
    const done = ['09:31:00', '10:02:00', '10:33:00', '11:04:00'];
    const day = run({
      end: '2026-11-23T11:05:00',
      settings: { ...QUICK, workoutsPerDay: 1 },
      events: [ACTIVE, ...done.map((at) => ({ at, answer: 'done', seconds: 60 }))],
    });
    expect(firesOf(day)).toEqual([
      '09:30:00 fire standUp',
      '10:01:00 fire workout',
      '10:32:00 fire walk',
      '11:03:00 fire standUp dailyBudget',
    ]);
  });

  it('asks for something gentle after a short night, and for all of it when the night is long past', () => {
    const asked = (hours: number, at: string) => {
      const intensities: string[] = [];
      const choose = ({ intensity }: { intensity: string }) => {
        intensities.push(intensity);
        return null;
      };
      run(
        {
          start: '2026-11-23T00:00:00',
          end: '2026-11-23T09:30:00',
          settings: QUICK,
          events: [{ at, sleepHours: hours }, ACTIVE],
        },
        { choose },
      );
      return intensities;
    };
    expect(asked(5.9, '07:00:00')).toEqual(['light']);
    expect(asked(6.5, '07:00:00')).toEqual(['notVigorous']);
    expect(asked(7, '07:00:00')).toEqual(['any']);
  });
});
