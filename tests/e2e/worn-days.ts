import { openLocalStores } from '@unslouch/extension/src/adapters/dexie/local-stores.ts';
import { systemClock } from '@unslouch/extension/src/adapters/system/clock.ts';
import { randomBytes } from '@unslouch/extension/src/adapters/system/random-bytes.ts';
import { createSecondCopy, type KeyValueArea } from '@unslouch/extension/src/adapters/system/second-copy.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';

/** What the screens are told of a day that somebody wore something. */
export interface ToldDay {
  readonly day: LocalDay;
  readonly steps: number | null;
  readonly asleepMinutes: number | null;
}

/** Runs inside a page of the extension, with the product's own stores. */
export async function tellDays(area: KeyValueArea, first: LocalDay, last: LocalDay): Promise<readonly ToldDay[]> {
  const stores = openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(area), randomBytes });
  const days = await stores.entries.loadSummaries(first, last);
  stores.close();
  return days.flatMap(({ day, wearable }) =>
    wearable === null
      ? []
      : [
          {
            day,
            steps: wearable.steps?.stepCount ?? null,
            asleepMinutes: wearable.sleep?.main ? wearable.sleep.main.asleepSeconds / 60 : null,
          },
        ],
  );
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
