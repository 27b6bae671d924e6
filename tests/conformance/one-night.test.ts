import { expect, it } from 'vitest';
import { IMPORT_KINDS } from '../../scripts/normalise/import-kinds.ts';
import { NIGHT_SAMPLES, NIGHT_ZONE } from './one-night.test-kit.ts';
import { read } from './read.test-kit.ts';

it.each(NIGHT_SAMPLES)('reads the same night from $kind', async ({ kind, files }) => {
  const document = await read(await files(), { zone: NIGHT_ZONE });
  const night = document.sleepEpisodes.find((episode) => episode.episodeType === 'main');
  expect(document.kinds).toEqual([kind]);
  expect(night).toMatchObject({
    startTime: '2026-10-24T22:20:00.000Z',
    endTime: '2026-10-25T06:30:00.000Z',
    startOffsetMinutes: 60,
    endOffsetMinutes: 0,
    localDate: '2026-10-25',
    totalSleepTimeSeconds: 28_920,
  });
  const { light = 0, deep = 0, rem = 0, awake = 0, unspecified = 0 } = night?.stageSeconds ?? {};
  expect({ awake, asleep: light + deep + rem + unspecified }).toEqual({ awake: 480, asleep: 28_920 });
  expect(document.days['2026-10-25' as keyof typeof document.days]).toMatchObject({ mainSleepSeconds: 28_920 });
});

it('has the night in every kind there is', () => {
  expect(NIGHT_SAMPLES.map(({ kind }) => kind).sort()).toEqual([...IMPORT_KINDS].sort());
});
