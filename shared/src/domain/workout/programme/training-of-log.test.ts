import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../../exercise/catalogue.ts';
import type { AnyFact, DeviceId, NudgeId, PerformedStep, SessionValue } from '../../log/fact.ts';
import { parseSettings } from '../../settings/parse-settings.ts';
import { days } from '../../time/instant.ts';
import { UTC } from '../../time/zone.ts';
import { NOW } from './training.test-kit.ts';
import { trainingOfLog } from './training-of-log.ts';

const SET = { reps: 12, holdSeconds: null, seconds: null, loadKg: null, tempoSeconds: 4, side: 'both' } as const;

function step(id: string, level: PerformedStep['level']): PerformedStep {
  return { exercise: exerciseOf(id).id, level, sets: [SET] };
}

function session(steps: readonly PerformedStep[], effort: SessionValue['effort'] = 6): AnyFact {
  const value = {
    nudge: null,
    nudgeType: 'workout',
    outcome: 'done',
    seconds: 60,
    fraction: 1,
    effort,
    steps,
  } as const;
  return fact('session', value);
}

function fact<T extends AnyFact['type']>(type: T, value: Extract<AnyFact, { type: T }>['value']): AnyFact {
  const id = { by: 'person', device: 'd' as DeviceId, count: 1 } as const;
  return { kind: 'fact', id, life: 1, revision: 0, type, startTime: NOW, offsetMinutes: 0, value } as AnyFact;
}

function answers(...facts: readonly AnyFact[]) {
  return trainingOfLog(facts, parseSettings(undefined).settings, UTC, NOW).entries.map(({ exercise, answer }) => [
    exercise,
    answer,
  ]);
}

describe('what the programme reads in the log', () => {
  it('takes every step of a session, and nothing that the catalogue does not know', () => {
    const own = { exercise: 'own/wave' as PerformedStep['exercise'], level: 'normal', sets: [SET] } as const;
    expect(answers(session([step('bird-dog', 'normal'), own, step('band-pull-apart', 'normal')]))).toEqual([
      ['bird-dog', 'done'],
      ['band-pull-apart', 'done'],
    ]);
  });

  it('hears "too hard" in the effort, and in asking for less of the same on the way', () => {
    expect(answers(session([step('bird-dog', 'normal')], 10))).toEqual([['bird-dog', 'tooHard']]);
    expect(answers(session([step('bird-dog', 'normal'), step('bird-dog', 'easier')]))).toEqual([
      ['bird-dog', 'tooHard'],
      ['bird-dog', 'done'],
    ]);
  });

  it('keeps what hurt and what was refused', () => {
    const refused = (answer: 'hurts' | 'never' | 'skip') =>
      fact('answer', {
        nudge: 'd:1' as NudgeId,
        nudgeType: 'workout',
        answer,
        exercise: exerciseOf('bird-dog').id,
        snoozeMinutes: null,
      });
    expect(answers(refused('hurts'), refused('never'), refused('skip'))).toEqual([
      ['bird-dog', 'hurts'],
      ['bird-dog', 'never'],
    ]);
  });
});

describe('check-ins in the log', () => {
  const checkIn = (item: string, score: number, startTime: number) =>
    ({
      kind: 'fact',
      id: { by: 'person', device: 'd', count: startTime },
      life: 1,
      revision: 0,
      type: 'checkIn',
      startTime,
      offsetMinutes: 0,
      value: { item, score, region: null },
    }) as unknown as AnyFact;

  it('are answers of their day; stress counts for today alone', () => {
    const facts = [checkIn('stress', 5, NOW - days(1)), checkIn('protein', 1, NOW - 2), checkIn('stress', 4, NOW - 1)];
    const training = trainingOfLog(facts, parseSettings({}).settings, UTC, NOW);
    expect(training.stress).toBe(4);
    expect(training.checkIns.map(({ protein, stress }) => ({ protein, stress }))).toEqual([
      { protein: undefined, stress: 5 },
      { protein: true, stress: undefined },
      { protein: undefined, stress: 4 },
    ]);
    expect(trainingOfLog(facts.slice(0, 1), parseSettings({}).settings, UTC, NOW).stress).toBeNull();
  });
});
