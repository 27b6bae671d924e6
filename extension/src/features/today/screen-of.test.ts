import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { decideNudge } from '@unslouch/shared/domain/nudge/decide-nudge.ts';
import { LAPTOP, MONDAY_NINE, settingsWith, signalsWith } from '@unslouch/shared/domain/nudge/nudge.test-kit.ts';
import { createNudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import { done, training } from '@unslouch/shared/domain/workout/programme/training.test-kit.ts';
import { expect, it } from 'vitest';
import { commonMessages } from '../../i18n/en/common.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { createI18n } from '../../i18n/i18n.ts';
import { english } from '../../i18n/words.ts';
import { screenOf } from './screen-of.ts';
import type { TodayInput } from './today-input.ts';

const i18n = createI18n(english('en-GB'), [commonMessages, todayMessages]);
const PULL_APART = 'band-pull-apart' as ExerciseId;

it('is idle before the first look of the background, with something to do', () => {
  const screen = screenOf(i18n, inputWith({}));
  expect(screen).toMatchObject({ kind: 'idle', props: { offer: { title: 'Band pull-apart, 15 times' } } });
});

it('offers the open nudge, and begins what it offers', () => {
  const nudgeState = nudgedAfterAnHour();
  expect(screenOf(i18n, inputWith({ nudgeState }))).toMatchObject({
    kind: 'nudge',
    nudge: nudgeState.nudge?.id,
    offered: { type: 'workout', exercise: PULL_APART },
  });
});

it('tells the dose that the session will have: after many light ones few heavy', () => {
  const many = [done(2, PULL_APART, { reps: 15 }), done(1, PULL_APART, { reps: 15 })];
  const screen = screenOf(i18n, inputWith({ training: training({ entries: many }) }));
  expect(screen).toMatchObject({ props: { offer: { title: 'Band pull-apart, 7 times, 3 sets' } } });
});

it('tells a circuit by its time, and what it needs at home', () => {
  const offered = { type: 'workout', exercise: 'metabolic-back-circuit' as ExerciseId } as const;
  expect(screenOf(i18n, inputWith({ offered }))).toMatchObject({
    props: {
      offer: {
        title: 'Metabolic back circuit, 3 min',
        detail: 'About 3 min · resistance band · band anchor · mat or carpet',
      },
    },
  });
});

it('is idle while the nudge is snoozed', () => {
  const nudgeState = nudgedAfterAnHour();
  const snoozed = nudgeState.nudge && { ...nudgeState.nudge, snoozedUntil: MONDAY_NINE + minutes(70) };
  expect(screenOf(i18n, inputWith({ nudgeState: { ...nudgeState, nudge: snoozed } })).kind).toBe('idle');
});

it('shows the running session before anything else', () => {
  expect(screenOf(i18n, inputWith({ nudgeState: nudgedAfterAnHour(), sessionRuns: true }))).toEqual({
    kind: 'session',
  });
});

function inputWith(changes: Partial<TodayInput>): TodayInput {
  return {
    now: MONDAY_NINE + minutes(60),
    zone: UTC,
    settings: settingsWith(),
    nudgeState: null,
    sessionRuns: false,
    summary: null,
    sync: null,
    offered: { type: 'workout', exercise: PULL_APART },
    training: training(),
    ...changes,
  };
}

function nudgedAfterAnHour() {
  const settings = settingsWith({ workoutEveryMinutes: 30 });
  const { state } = decideNudge(createNudgeState(LAPTOP), signalsWith(), settings, MONDAY_NINE);
  const sat = { ...state, seenAt: MONDAY_NINE + minutes(60) };
  const atBreakpoint = signalsWith({ breakpoint: 'tab' });
  return decideNudge(sat, atBreakpoint, settings, MONDAY_NINE + minutes(60), () => PULL_APART).state;
}
