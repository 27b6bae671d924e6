import { openLocalStores } from '@unslouch/extension/src/adapters/dexie/local-stores.ts';
import { systemClock } from '@unslouch/extension/src/adapters/system/clock.ts';
import { randomBytes } from '@unslouch/extension/src/adapters/system/random-bytes.ts';
import { createSecondCopy, type KeyValueArea } from '@unslouch/extension/src/adapters/system/second-copy.ts';
import { appendFacts, type NewFact } from '@unslouch/extension/src/app/append-facts.ts';
import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';

const DAYS = 7;
const OFFSET_MINUTES = 60;

/** Runs inside a page of the extension, with the product's own stores: what somebody did there in the last week. */
export async function liveWeek(area: KeyValueArea, breaksPerDay: number): Promise<void> {
  const stores = open(area);
  const now = Date.now();
  for (let day = 0; day < DAYS; day++) {
    const facts = Array.from({ length: breaksPerDay }, (_, nth): NewFact => {
      const startTime = now - days(DAYS - day) + hours(nth) + minutes(breaksPerDay);
      const value = { nudge: null, outcome: 'done', fraction: 1, effort: 6, steps: [] } as const;
      return {
        type: 'session',
        startTime,
        offsetMinutes: OFFSET_MINUTES,
        value: { ...value, nudgeType: 'walk', seconds: 60 * (nth + 1) },
      };
    });
    await appendFacts(stores.entries, facts);
  }
  stores.close();
}

/** The last week day by day, as JSON: every fact, and what the screens are told of the day. */
export async function tellWeek(area: KeyValueArea): Promise<string> {
  const stores = open(area);
  const today = localDayOf(Date.now(), OFFSET_MINUTES);
  const told: unknown[] = [];
  for (let day = addDays(today, -DAYS - 1); day <= today; day = addDays(day, 1)) {
    told.push({
      day,
      facts: await stores.entries.loadFacts(day),
      summary: await stores.entries.loadSummaries(day, day),
    });
  }
  stores.close();
  return JSON.stringify(told);
}

function open(area: KeyValueArea) {
  return openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(area), randomBytes });
}
