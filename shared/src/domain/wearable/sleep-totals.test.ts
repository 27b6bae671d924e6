import { expect, it } from 'vitest';
import { aSleep, stagesFrom } from './merge-days.test-kit.ts';
import { cleanSpans, completeTotals, layer, sleepTotals } from './sleep-totals.ts';

const NIGHT = ['oura', '2026-10-19T22:00:00Z', '2026-10-20T06:00:00Z'] as const;
const START = '2026-10-19T22:00:00Z';

it('counts time that no stage covers as unspecified sleep', () => {
  const stages = stagesFrom(START, ['light', 60], ['awake', 30]);
  expect(sleepTotals(aSleep(...NIGHT, { stages }))).toEqual({
    stageSeconds: { light: 3_600, deep: 0, rem: 0, awake: 1_800, unspecified: 23_400 },
    asleepSeconds: 27_000,
    hasStages: true,
  });
});

it('takes totals that the provider gives before its spans', () => {
  const stageSeconds = { light: 1, deep: 2, rem: 3, awake: 4, unspecified: 5 };
  expect(sleepTotals(aSleep(...NIGHT, { stageSeconds })).asleepSeconds).toBe(11);
});

it('ignores what lies outside the night', () => {
  const stages = stagesFrom('2026-10-19T21:00:00Z', ['deep', 600]);
  expect(sleepTotals(aSleep(...NIGHT, { stages })).stageSeconds).toMatchObject({ deep: 28_800, unspecified: 0 });
});

it('lets a stage that begins later lie on top, and the lower one go on behind it', () => {
  const [light] = stagesFrom(START, ['light', 60]);
  const [awake] = stagesFrom('2026-10-19T22:10:00Z', ['awake', 5]);
  if (!light || !awake) throw new Error('two stages were built');
  const expected = [{ ...light, endTime: awake.startTime }, awake, { ...light, startTime: awake.endTime }];
  expect(cleanSpans([awake, light])).toEqual(expected);
  expect(layer([light], [awake])).toEqual(expected);
});

it.each([
  [
    'all of it',
    { light: 100, deep: 50, rem: 30, awake: 20 },
    { light: 100, deep: 50, rem: 30, awake: 20, unspecified: 0 },
  ],
  ['nothing', {}, { light: 0, deep: 0, rem: 0, awake: 0, unspecified: 200 }],
  ['only awake', { awake: 20 }, { light: 0, deep: 0, rem: 0, awake: 20, unspecified: 180 }],
  ['only asleep', { asleep: 150 }, { light: 0, deep: 0, rem: 0, awake: 50, unspecified: 150 }],
  ['some stages', { deep: 50, awake: 20 }, { light: 0, deep: 50, rem: 0, awake: 20, unspecified: 130 }],
  ['stages and no awake', { light: 150 }, { light: 150, deep: 0, rem: 0, awake: 50, unspecified: 0 }],
])('makes a session of 200 seconds whole where the provider gives %s', (_, given, whole) => {
  expect(completeTotals(200, given)).toEqual(whole);
});
