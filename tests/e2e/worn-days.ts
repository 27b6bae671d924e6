import { openLocalStores } from '@unslouch/extension/src/adapters/dexie/local-stores.ts';
import { systemClock } from '@unslouch/extension/src/adapters/system/clock.ts';
import { randomBytes } from '@unslouch/extension/src/adapters/system/random-bytes.ts';
import { createSecondCopy, type KeyValueArea } from '@unslouch/extension/src/adapters/system/second-copy.ts';
import { type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';

/** What one provider told: the steps of each day, and when each night began. */
export interface ToldWorn {
  readonly steps: Readonly<Record<LocalDay, number>>;
  readonly nights: readonly number[];
}

/** What lies on a device, by provider. Runs inside a page of the extension, with the product's own stores. */
export async function tellWorn(
  area: KeyValueArea,
  first: LocalDay,
  last: LocalDay,
): Promise<Readonly<Record<string, ToldWorn>>> {
  const stores = openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(area), randomBytes });
  const told: Record<string, { steps: Record<LocalDay, number>; nights: number[] }> = {};
  for (const fact of await stores.entries.loadFactsBetween(first, last)) {
    if (fact.type !== 'stepInterval' && fact.type !== 'sleepEpisode') continue;
    const provider = fact.value.source.split('/')[0] ?? '';
    told[provider] ??= { steps: {}, nights: [] };
    const { steps, nights } = told[provider];
    if (fact.type === 'sleepEpisode') nights.push(fact.startTime);
    else {
      const day = localDayOf(fact.startTime, fact.offsetMinutes ?? 0);
      steps[day] = (steps[day] ?? 0) + fact.value.stepCount;
    }
  }
  stores.close();
  for (const { nights } of Object.values(told)) nights.sort((a, b) => a - b);
  return told;
}

/** All that lies on a device: what was logged and measured, what the screens are told of it, and the settings. */
export interface ToldLog {
  readonly days: readonly unknown[];
  readonly settings: unknown;
}

export async function tellLog(area: KeyValueArea, first: LocalDay, last: LocalDay): Promise<ToldLog> {
  const stores = openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(area), randomBytes });
  const summaries = await stores.entries.loadSummaries(first, last);
  const days = await Promise.all(summaries.map(async (day) => [day, await stores.entries.loadFacts(day.day)]));
  const settings = await stores.settings.load();
  stores.close();
  return { days, settings };
}
