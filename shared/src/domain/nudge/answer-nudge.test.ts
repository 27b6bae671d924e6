import { describe, expect, it } from 'vitest';
import { present } from '../../lib/assert.ts';
import type { NudgeId } from '../log/fact.ts';
import { hours, minutes, seconds } from '../time/instant.ts';
import { type Answer, answerNudge } from './answer-nudge.ts';
import { finishSession } from './finish-session.ts';
import { nudgedState, settingsWith } from './nudge.test-kit.ts';
import { undoAnswer } from './undo.ts';

const SETTINGS = settingsWith();
const { state: OPEN, at: FIRED_AT } = nudgedState();
const ID = present(OPEN.nudge, 'nudge').id;
const LATER = FIRED_AT + seconds(20);

const ANSWERS: readonly Answer[] = [
  { kind: 'start', plannedSeconds: 90 },
  { kind: 'snooze', minutes: 5 },
  { kind: 'didIt' },
  { kind: 'notToday' },
  { kind: 'never' },
  { kind: 'hurts' },
  { kind: 'skip' },
];

describe('answerNudge', () => {
  for (const answer of ANSWERS) {
    it(`writes ${answer.kind} down once, however often it is clicked`, () => {
      const first = answerNudge(OPEN, ID, answer, SETTINGS, LATER);
      const second = answerNudge(first.state, ID, answer, SETTINGS, LATER);
      expect(first.problem).toBeNull();
      expect(first.facts[0]).toEqual({
        type: 'answer',
        startTime: LATER,
        value: {
          nudge: ID,
          nudgeType: 'standUp',
          answer: answer.kind,
          exercise: null,
          snoozeMinutes: answer.kind === 'snooze' ? 5 : null,
        },
      });
      expect(second).toMatchObject({ state: first.state, facts: [], problem: { code: 'nudge-gone' } });
    });

    it(`takes ${answer.kind} back within ten seconds, and not after`, () => {
      const { state } = answerNudge(OPEN, ID, answer, SETTINGS, LATER);
      const back = present(undoAnswer(state, ID, LATER + seconds(9)), 'undone state');
      expect({ ...back, stamp: OPEN.stamp }).toEqual(OPEN);
      expect(undoAnswer(state, ID, LATER + seconds(10))).toBeNull();
      expect(undoAnswer(back, ID, LATER + seconds(9))).toBeNull();
    });
  }

  it('finds a nudge of another id gone', () => {
    const answered = answerNudge(OPEN, 'laptop:99' as NudgeId, { kind: 'skip' }, SETTINGS, LATER);
    expect(answered).toMatchObject({ state: OPEN, facts: [], problem: { code: 'nudge-gone' } });
  });

  it('cuts a snooze to what is left of its budget, and refuses the one after', () => {
    const all = answerNudge(OPEN, ID, { kind: 'snooze', minutes: 60 }, SETTINGS, LATER);
    expect(all.state.nudge).toMatchObject({ snoozedUntil: LATER + minutes(15), snoozedMs: minutes(15) });
    const more = answerNudge(all.state, ID, { kind: 'snooze', minutes: 5 }, SETTINGS, LATER + minutes(16));
    expect(more).toMatchObject({ facts: [], problem: { code: 'snooze-spent' } });
  });

  for (const wrong of [0, -5, Number.NaN, 0.5]) {
    it(`refuses to snooze for ${wrong} minutes`, () => {
      const answered = answerNudge(OPEN, ID, { kind: 'snooze', minutes: wrong }, SETTINGS, LATER);
      expect(answered).toMatchObject({ state: OPEN, facts: [], problem: { code: 'snooze-spent' } });
    });
  }

  it('lets a snoozed nudge be answered for good before it comes back', () => {
    const { state } = answerNudge(OPEN, ID, { kind: 'snooze', minutes: 5 }, SETTINGS, LATER);
    expect(answerNudge(state, ID, { kind: 'didIt' }, SETTINGS, LATER + minutes(1)).problem).toBeNull();
  });

  it('takes no sleep for sitting that nobody has looked at yet', () => {
    const woken = FIRED_AT + hours(8);
    const { facts } = answerNudge(OPEN, ID, { kind: 'didIt' }, SETTINGS, woken);
    expect(facts[1]).toMatchObject({ type: 'bout', value: { seconds: 30 * 60, endedBy: 'didIt' } });
    const started = answerNudge(OPEN, ID, { kind: 'start', plannedSeconds: 60 }, SETTINGS, woken).state;
    const done = finishSession(started, { seconds: 60, fraction: 1 }, woken + seconds(60));
    expect(done.facts[0]).toMatchObject({ type: 'bout', value: { seconds: 30 * 60, endedBy: 'session' } });
  });

  it('offers no more workouts on a day for which one was declined', () => {
    const workout = { ...OPEN, nudge: { ...present(OPEN.nudge, 'nudge'), type: 'workout' as const } };
    const { state } = answerNudge(workout, ID, { kind: 'notToday' }, SETTINGS, LATER);
    expect(state.rhythm).toMatchObject({ workoutsOffToday: true, dismissals: 1 });
  });
});

describe('finishSession', () => {
  it('ends a session once, and can be taken back as if it had never run', () => {
    const started = answerNudge(OPEN, ID, { kind: 'start', plannedSeconds: 90 }, SETTINGS, LATER).state;
    const end = LATER + seconds(90);
    const done = finishSession(started, { seconds: 90, fraction: 1 }, end);
    expect(done.facts.map(({ type }) => type)).toEqual(['bout']);
    expect(finishSession(done.state, { seconds: 90, fraction: 1 }, end)).toEqual({ state: done.state, facts: [] });
    const back = present(undoAnswer(done.state, ID, end + seconds(5)), 'undone state');
    expect(back).toMatchObject({ session: null, bout: OPEN.bout, rhythm: OPEN.rhythm });
  });
});
