import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { anyFact, retractionOf } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { createRng, pickIndex } from '@unslouch/shared/lib/rng.ts';
import { expect, it } from 'vitest';
import { createDisk } from './stores.test-kit.ts';

/** Long enough to meet moved nights, corrections and retractions of every type; short enough for every run. */
const SEEDS = [1, 2, 3, 4, 5, 6];

it.each(SEEDS)(
  'keeps the summaries that the same records give at once, whatever came before (seed %i)',
  async (seed) => {
    const rng = createRng(seed);
    const facts = Array.from({ length: 40 }, () => anyFact(rng));
    const corrected = facts.map((fact): AnyFact => ({ ...fact, revision: fact.revision + 1, offsetMinutes: 0 }));
    const retractions = facts.filter(() => pickIndex(rng, 3) === 0).map((fact) => retractionOf(fact));
    const all = [...facts, ...corrected];

    const [stepwise, atOnce] = [createDisk(1).open(), createDisk(2).open()];
    for (const fact of all) await stepwise.entries.appendAll({ facts: [fact] });
    for (const retraction of retractions) await stepwise.entries.appendAll({ retractions: [retraction] });
    await atOnce.entries.appendAll({ facts: all, retractions });

    const summaries = await atOnce.database.daySummaries.toArray();
    expect(summaries.length).toBeGreaterThan(0);
    expect(await stepwise.database.daySummaries.toArray()).toEqual(summaries);
    expect(await stepwise.database.dayRecords.toArray()).toEqual(await atOnce.database.dayRecords.toArray());
  },
);
