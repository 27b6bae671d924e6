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

/** All that lies on a device, day by day: what was logged and measured, and what the screens are told of it. */
export async function tellLog(area: KeyValueArea, first: LocalDay, last: LocalDay): Promise<readonly unknown[]> {
  const stores = openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(area), randomBytes });
  const days = await stores.entries.loadSummaries(first, last);
  const told = await Promise.all(days.map(async (summary) => [summary, await stores.entries.loadFacts(summary.day)]));
  stores.close();
  return told;
}
