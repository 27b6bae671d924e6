import type { AnyFact, DeviceId, Fact, NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { createZone, UTC } from '@unslouch/shared/domain/time/zone.ts';
import { describe, expect, it } from 'vitest';
import { addedDraft, correctedDraft } from './entry-drafts.ts';

const noon = Date.UTC(2026, 10, 20, 12);

const session: Fact<'session'> = {
  kind: 'fact',
  id: { by: 'person', device: 'laptop' as DeviceId, count: 1 },
  life: 1,
  revision: 0,
  type: 'session',
  startTime: Date.UTC(2026, 10, 20, 9, 30, 20),
  offsetMinutes: 60,
  value: {
    nudge: null,
    nudgeType: 'workout',
    outcome: 'done',
    seconds: 130,
    fraction: 1,
    effort: 6,
    steps: [],
  },
};

describe('a break added by hand', () => {
  const berlin = createZone('Europe/Berlin') ?? UTC;

  it('lies on today, by the clock of the place', () => {
    expect(addedDraft({ kind: 'walk', start: '09:30', minutes: 12 }, berlin, noon)).toEqual({
      type: 'session',
      startTime: Date.UTC(2026, 10, 20, 8, 30),
      offsetMinutes: 60,
      value: {
        nudge: null,
        nudgeType: 'walk',
        outcome: 'done',
        seconds: 720,
        fraction: 1,
        effort: null,
        steps: [],
      },
    });
  });

  it('is refused in the future', () => {
    expect(addedDraft({ kind: 'walk', start: '13:01', minutes: 12 }, berlin, noon)).toBeNull();
  });
});

describe('a correction', () => {
  function correct(fact: AnyFact, start: string, length: number | null) {
    const draft = correctedDraft(fact, { start, minutes: length }, noon);
    return draft && [new Date(draft.startTime + hours(1)).toISOString().slice(0, 19), draft.value];
  }

  it('moves and stretches the entry within its own day', () => {
    expect(correct(session, '08:15', 5)).toEqual(['2026-11-20T08:15:00', { ...session.value, seconds: 300 }]);
  });

  it('keeps the seconds that the form did not show', () => {
    expect(correct(session, '10:30', 2)).toEqual(['2026-11-20T10:30:20', session.value]);
  });

  it('moves what was only counted, and leaves it as it is', () => {
    const answer: Fact<'answer'> = {
      ...session,
      type: 'answer',
      value: {
        nudge: 'laptop:1' as NudgeId,
        nudgeType: 'walk',
        answer: 'didIt',
        exercise: null,
        snoozeMinutes: null,
      },
    };
    expect(correct(answer, '10:00', null)).toEqual(['2026-11-20T10:00:00', answer.value]);
  });

  it('is refused in the future, and of what is no break', () => {
    const bout: Fact<'bout'> = {
      ...session,
      type: 'bout',
      value: { endTime: session.startTime + minutes(5), seconds: 300, endedBy: 'away' },
    };
    expect([correct(session, '13:01', 5), correct(bout, '08:00', 5)]).toEqual([null, null]);
  });
});
