import { summariseDay } from '@unslouch/shared/domain/day/day-summary.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { aSleep, aSource, someSteps } from '@unslouch/shared/domain/wearable/merge-days.test-kit.ts';
import { normalisedToFacts } from '@unslouch/shared/domain/wearable/record-facts.ts';
import { expect, it } from 'vitest';
import { providersOf } from './providers-of.ts';

it('names everyone who told of a day, and those whose night another source tells better', () => {
  const night = ['2026-10-24T23:00:00Z', '2026-10-25T06:30:00Z'] as const;
  const sources = ['apple-health/watch', 'oura/ring', 'zepp/band'].map((key) => aSource(key));
  const facts = normalisedToFacts({
    sources,
    stepIntervals: [someSteps('zepp/band', 90, '2026-10-25T08:00:00Z', '2026-10-25T08:10:00Z')],
    sleepEpisodes: [
      aSleep('apple-health/watch', ...night),
      aSleep('oura/ring', ...night),
      aSleep('polar', '2026-10-25T13:00:00Z', '2026-10-25T13:40:00Z', { episodeType: 'nap' }),
    ],
    deletions: [],
    problems: [],
  });
  const summary = summariseDay('2026-10-25' as LocalDay, facts, facts);
  expect(providersOf(summary ? [summary] : [])).toEqual(['apple-health', 'oura', 'polar', 'zepp']);
});
