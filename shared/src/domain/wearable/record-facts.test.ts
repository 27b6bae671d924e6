import { expect, it } from 'vitest';
import { aSleep, aSource, someSteps, stagesFrom } from './merge-days.test-kit.ts';
import { factsToRecords, normalisedToFacts } from './record-facts.ts';

const NORMALISED = {
  sources: [aSource('apple/watch', { deviceType: 'watch' })],
  stepIntervals: [
    someSteps('apple/watch', 12.5, '2026-10-20T08:00:00Z', '2026-10-20T08:01:00Z'),
    someSteps('apple/watch', 8421, '2026-10-20T00:00:00Z', '2026-10-21T00:00:00Z', {
      externalId: '2026-10-20',
      revision: 8421,
      resolution: 'day',
    }),
  ],
  sleepEpisodes: [
    aSleep('apple/watch', '2026-10-19T22:00:00Z', '2026-10-20T06:00:00Z', {
      stages: stagesFrom('2026-10-19T22:00:00Z', ['light', 300], ['deep', 180]),
    }),
  ],
  deletions: [],
  problems: [],
};

it('makes facts of records and the same records of the facts', () => {
  const { sources, stepIntervals, sleepEpisodes } = NORMALISED;
  expect(factsToRecords(normalisedToFacts(NORMALISED))).toEqual({ sources, stepIntervals, sleepEpisodes });
});

it("names a record by its source and the source's own name for it, else by its start and length", () => {
  expect(normalisedToFacts(NORMALISED).map((fact) => fact.id)).toEqual([
    { by: 'external', source: 'apple/watch', metric: 'source', externalId: 'apple/watch' },
    {
      by: 'interval',
      source: 'apple/watch',
      metric: 'steps',
      start: Date.parse('2026-10-20T08:00:00Z'),
      length: 60_000,
    },
    { by: 'external', source: 'apple/watch', metric: 'steps', externalId: '2026-10-20' },
    {
      by: 'interval',
      source: 'apple/watch',
      metric: 'sleep',
      start: Date.parse('2026-10-19T22:00:00Z'),
      length: 8 * 3_600_000,
    },
  ]);
});
