import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { describe, expect, it } from 'vitest';
import { parseCommand } from './commands.ts';

const refused = { ok: false, problem: { code: 'message-unreadable', permanent: true } };

const [set] = planWorkout(exerciseOf('bird-dog'), { level: 'normal', style: 'desk' });
const start = { kind: 'start-session', nudge: null, type: 'workout', exercise: null };

describe('a message from a page', () => {
  it('may bring the plan of a routine', () => {
    expect(parseCommand({ ...start, plan: [set] })).toEqual({ ok: true, value: { ...start, plan: [set] } });
  });

  it('is read where it is one of the commands', () => {
    const message = { kind: 'answer-nudge', nudge: 'laptop:1', answer: { kind: 'snooze', minutes: 5 } };
    expect(parseCommand(message)).toEqual({ ok: true, value: message });
  });

  it('loses what the command does not name', () => {
    expect(parseCommand({ kind: 'sync-now', extra: 1 })).toEqual({ ok: true, value: { kind: 'sync-now' } });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'sync-now'],
    ['an unknown kind', { kind: 'erase-everything' }],
    ['a snooze without end', { kind: 'answer-nudge', nudge: 'laptop:1', answer: { kind: 'snooze', minutes: 100_000 } }],
    ['half a minute', { kind: 'answer-nudge', nudge: 'laptop:1', answer: { kind: 'snooze', minutes: 0.5 } }],
    ['an id without end', { kind: 'undo-answer', nudge: 'x'.repeat(201) }],
    ['a rating that has no button', { kind: 'finish-session', effort: 5 }],
    ['a plan of nothing', { ...start, plan: [] }],
    ['a plan without a goal', { ...start, plan: [{ ...set, goal: null }] }],
    ['a plan without an end', { ...start, plan: [{ ...set, restSeconds: Number.POSITIVE_INFINITY }] }],
    ['a plan of something unknown', { ...start, plan: [{ ...set, exercise: 'somersault' }] }],
    ['a function for a setting', { kind: 'save-settings', changes: { pause: () => {} } }],
  ])('is refused where it is %s', (_what, message) => {
    expect(parseCommand(message)).toEqual(refused);
  });
});
