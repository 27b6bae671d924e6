import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { activeBlocks, allowedExercises } from '@unslouch/shared/domain/workout/programme/gates.ts';
import { planOffered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import { planRoutine } from '@unslouch/shared/domain/workout/routine/plan-routine.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { describe, expect, it } from 'vitest';
import { advanceSession } from './advance-session.ts';
import { answerNudge } from './answer-nudge.ts';
import { checkNudge } from './check-nudge.ts';
import { createDesk, type Desk, fireNudge, startOffered } from './desk.test-kit.ts';
import { finishSession } from './finish-session.ts';
import { loadTraining } from './load-training.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { readSession } from './read-session.ts';
import { startSession } from './start-session.ts';
import { undoAnswer } from './undo-answer.ts';
import { undoRecentEntry } from './undo-recent-entry.ts';

const PULL_APART = 'band-pull-apart' as ExerciseId;

describe('a session', () => {
  it('answers its nudge and takes the notice away', async () => {
    const desk = createDesk();
    await startOffered(desk);
    expect(desk.browser.shown).toEqual([]);
    expect(await typesOf(desk)).toEqual(['answer']);
    expect((await stateOf(desk)).session).toMatchObject({ type: 'workout' });
  });

  it('is one session for two clicks in the same moment', async () => {
    const desk = createDesk();
    const ports = desk.boot();
    const wish = { nudge: null, type: 'workout', exercise: PULL_APART } as const;
    await Promise.all([startSession(ports, wish), startSession(ports, wish)]);
    desk.pass(minutes(2));
    await advanceSession(ports, { kind: 'seen' });
    await Promise.all(Array.from({ length: 10 }, () => finishSession(ports, 6)));
    expect(await typesOf(desk)).toEqual(['session']);
  });

  it('runs from its beginning where the clock was set back since the last look', async () => {
    const desk = createDesk();
    await checkNudge(desk.boot());
    desk.pass(minutes(-65));
    const begun = desk.browser.now;
    await startSession(desk.boot(), { nudge: null, type: 'workout', exercise: PULL_APART });
    desk.pass(seconds(20));
    await checkNudge(desk.boot());
    expect((await stateOf(desk)).session).toMatchObject({ startedAt: begun });
    expect(await typesOf(desk)).toEqual([]);
  });

  it('is put off from now where the clock was set back since its nudge came', async () => {
    const desk = createDesk();
    await fireNudge(desk);
    const { nudge } = await stateOf(desk);
    desk.pass(minutes(-65));
    await answerNudge(desk.boot(), present(nudge, 'a nudge').id, { kind: 'snooze', minutes: 10 });
    await checkNudge(desk.boot());
    expect((await stateOf(desk)).nudge?.snoozedUntil).toBe(desk.browser.now + minutes(10));
  });

  it('asks for what the popup proposes: by the log, more after two easy ones', async () => {
    const desk = createDesk();
    const wish = { nudge: null, type: 'workout', exercise: PULL_APART } as const;
    for (const _ of [1, 2]) {
      await startSession(desk.boot(), wish);
      for (let passed = 0; passed < 80; passed += 20) {
        desk.pass(seconds(20));
        await advanceSession(desk.boot(), { kind: 'seen' });
      }
      await finishSession(desk.boot(), 4);
    }
    const ports = desk.boot();
    const proposed = planOffered(wish, await loadTraining(ports, parseSettings(null).settings, desk.browser.now));
    await startSession(ports, wish);
    const session = readSession(await desk.disk.open().entries.loadState());
    expect(session?.plan).toEqual(proposed);
    expect(proposed).toMatchObject([{ exercise: PULL_APART, goal: { count: 17 } }]);
  });

  it('logs what hurts at once, and offers nothing of its pattern for a week', async () => {
    const desk = createDesk();
    const ports = desk.boot();
    await startSession(ports, { nudge: null, type: 'workout', exercise: PULL_APART });
    const hurts = { kind: 'swap', report: 'hurts', exercise: PULL_APART } as const;
    await Promise.all([advanceSession(ports, hurts), advanceSession(ports, hurts)]); // a double click
    expect(await factsOf(desk)).toMatchObject([
      { type: 'answer', value: { nudge: null, nudgeType: 'workout', answer: 'hurts', exercise: PULL_APART } },
    ]);
    const { settings } = parseSettings(null);
    const training = await loadTraining(ports, settings, desk.browser.now);
    const now = (days: number) => ({ ...training, now: training.now + minutes(days * 24 * 60) });
    const controls = (days: number) =>
      allowedExercises(now(days)).filter(({ pattern }) => pattern === 'scapular_control');
    expect([controls(6).length, controls(7).length > 0]).toEqual([0, true]);
  });

  it('goes on as it is where an easier way is asked for and there is none; what is too hard is left out', async () => {
    const desk = createDesk();
    const ports = desk.boot();
    const sigh = 'cyclic-sighing' as ExerciseId;
    await startSession(ports, { nudge: null, type: 'workout', exercise: sigh });
    const read = async () => readSession(await desk.disk.open().entries.loadState());
    await advanceSession(ports, { kind: 'swap', report: 'easier', exercise: sigh });
    const gentlest = await read();
    expect(gentlest).toMatchObject({ endedAt: null, plan: [{ exercise: sigh, level: 'easier' }] });
    desk.pass(seconds(8));
    await advanceSession(ports, { kind: 'swap', report: 'easier', exercise: sigh });
    expect(await read()).toMatchObject({
      endedAt: null,
      phase: 'work',
      plan: gentlest?.plan,
      reports: gentlest?.reports,
    });
    await advanceSession(ports, { kind: 'swap', report: 'tooHard', exercise: sigh });
    expect(await read()).toMatchObject({ endedAt: desk.browser.now });
  });

  it('runs a routine of one’s own, and logs it under the names that it has there', async () => {
    const desk = createDesk();
    const towel = 'own/resistance-band-row/t1' as ExerciseId;
    const amount = { kind: 'time', seconds: 20 } as const;
    const steps = [towel, 'plank' as ExerciseId].map((exercise) => ({ exercise, amount, sets: 1, restSeconds: 0 }));
    const own = new Map([[towel as string, { name: 'Towel row', cue: null, amount, perSide: false }]]);
    const plan = planRoutine({ name: 'Mornings', rounds: 1, steps }, own);
    await startSession(desk.boot(), { nudge: null, type: 'workout', exercise: null, plan });
    desk.pass(seconds(15));
    await advanceSession(desk.boot(), { kind: 'swap', report: 'hurts', exercise: towel });
    for (let passed = 0; passed < 80; passed += 20) {
      desk.pass(seconds(20));
      await advanceSession(desk.boot(), { kind: 'seen' });
    }
    await finishSession(desk.boot(), 6);
    const [session] = await sessionsOf(desk);
    expect(session?.steps.map(({ exercise }) => exercise)).toContain('plank');
    expect(session?.steps[0]).toMatchObject({ exercise: towel, sets: [{ seconds: 10 }] });
    const training = await loadTraining(desk.boot(), parseSettings(null).settings, desk.browser.now);
    expect(activeBlocks(training)).toMatchObject([{ pattern: 'horizontal_pull' }]);
  });

  it('of a circuit is one session of all its steps', async () => {
    const desk = createDesk();
    await startSession(desk.boot(), { nudge: null, type: 'workout', exercise: 'metabolic-back-circuit' as ExerciseId });
    for (let passed = 0; passed < 240; passed += 20) {
      desk.pass(seconds(20));
      await advanceSession(desk.boot(), { kind: 'seen' });
    }
    await finishSession(desk.boot(), 6);
    expect(await sessionsOf(desk)).toMatchObject([
      {
        outcome: 'done',
        steps: [
          { exercise: 'resistance-band-row', sets: [{ reps: 10 }] },
          { exercise: PULL_APART, sets: [{ reps: 12 }] },
          { exercise: 'bird-dog', sets: [{ reps: 16, side: 'both' }] },
        ],
      },
    ]);
  });

  it('goes on by the clock while no page shows it', async () => {
    const desk = createDesk();
    await startOffered(desk);
    desk.pass(seconds(15));
    await advanceSession(desk.boot(), { kind: 'seen' });
    expect(readSession(await desk.disk.open().entries.loadState())).toMatchObject({ phase: 'work', index: 0 });
  });

  it('can be taken back after it was logged', async () => {
    const desk = createDesk();
    await startOffered(desk);
    const reply = await finishSession(desk.boot(), 4);
    if (!reply.ok || reply.value.entry.by !== 'person') throw new Error('The session was not logged');
    expect(await undoRecentEntry(desk.boot(), reply.value.entry)).toEqual({ ok: true, value: null });
    expect(await sessionsOf(desk)).toEqual([]);
  });

  it('lost to sleep is closed with what was done, and logged once', async () => {
    const desk = createDesk();
    await startOffered(desk);
    desk.pass(seconds(20));
    await advanceSession(desk.boot(), { kind: 'seen' });
    await checkNudge(desk.boot());
    desk.pass(minutes(120));
    await checkNudge(desk.boot());
    await checkNudge(desk.boot());
    expect(await sessionsOf(desk)).toMatchObject([{ outcome: 'partlyDone' }]);
    expect(readSession(await desk.disk.open().entries.loadState())).toBeNull();
  });
});

describe('an answer', () => {
  it('counts once for a double click', async () => {
    const desk = createDesk();
    const ports = await fireNudge(desk);
    const { nudge } = await stateOf(desk);
    if (nudge === null) throw new Error('No nudge is open');
    const replies = await Promise.all([
      answerNudge(ports, nudge.id, { kind: 'skip' }),
      answerNudge(ports, nudge.id, { kind: 'skip' }),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await typesOf(desk)).toEqual(['answer']);
  });

  it('can be taken back for ten seconds: the nudge is there again, its facts are gone', async () => {
    const desk = createDesk();
    const ports = await fireNudge(desk);
    const before = (await stateOf(desk)).nudge;
    if (before === null) throw new Error('No nudge is open');
    await answerNudge(ports, before.id, { kind: 'didIt' });
    expect(await typesOf(desk)).toEqual(['bout', 'answer']);
    desk.pass(seconds(9));
    expect(await undoAnswer(desk.boot(), before.id)).toEqual({ ok: true, value: null });
    expect((await stateOf(desk)).nudge?.id).toBe(before.id);
    expect(await typesOf(desk)).toEqual([]);
  });

  it('stands after ten seconds', async () => {
    const desk = createDesk();
    const ports = await fireNudge(desk);
    const { nudge } = await stateOf(desk);
    if (nudge === null) throw new Error('No nudge is open');
    await answerNudge(ports, nudge.id, { kind: 'skip' });
    desk.pass(seconds(10));
    expect(await undoAnswer(desk.boot(), nudge.id)).toMatchObject({ ok: false, problem: { code: 'undo-too-late' } });
    expect(await typesOf(desk)).toEqual(['answer']);
  });
});

async function stateOf(desk: Desk) {
  return readNudgeState(await desk.disk.open().entries.loadState());
}

function factsOf(desk: Desk) {
  return desk.disk.open().entries.loadFacts('2026-11-23' as LocalDay);
}

async function typesOf(desk: Desk) {
  return (await factsOf(desk)).map(({ type }) => type);
}

async function sessionsOf(desk: Desk) {
  return (await factsOf(desk)).flatMap((fact) => (fact.type === 'session' ? [fact.value] : []));
}
