import type { SourceKey } from '../log/fact.ts';
import type { DataSource, SleepEpisode, StepInterval } from './model.ts';
import { dayNumber } from './wearable-day.ts';

/** Apps that write into Health Connect what their maker's own channel also gives us. */
const PROVIDER_OF_APP: Readonly<Record<string, string>> = {
  'com.fitbit.FitbitMobile': 'google-health',
  'com.google.android.apps.fitness': 'google-health',
  'com.ouraring.oura': 'oura',
  'com.withings.wiscale2': 'withings',
  'fi.polar.polarflow': 'polar',
  'com.whoop.android': 'whoop',
  'com.garmin.android.apps.connectmobile': 'garmin',
  'com.sec.android.app.shealth': 'samsung-health',
  'com.xiaomi.wearable': 'mi-fitness',
  'com.mi.health': 'mi-fitness',
  'com.huami.watch.hmwatchmanager': 'zepp',
  'nodomain.freeyourgadget.gadgetbridge': 'gadgetbridge',
};

/** Records without the mirrored ones: a phone's copy, on the days on which the provider itself speaks. */
export function dropMirrored<T extends StepInterval | SleepEpisode>(
  records: readonly T[],
  sources: ReadonlyMap<SourceKey, DataSource>,
): readonly T[] {
  const spoken = new Set<string>();
  for (const record of records) {
    const provider = sources.get(record.source)?.provider;
    if (provider !== undefined) for (const day of daysOf(record)) spoken.add(`${provider} ${day}`);
  }
  return records.filter((record) => {
    const provider = mirroredProvider(sources.get(record.source));
    return provider === null || !daysOf(record).some((day) => spoken.has(`${provider} ${day}`));
  });
}

function mirroredProvider(source: DataSource | undefined): string | null {
  if (source === undefined || source.originApp === null) return null;
  const provider = PROVIDER_OF_APP[source.originApp] ?? null;
  return provider === source.provider ? null : provider;
}

/** Steps speak for the day they begin on: one further would reach beyond the neighbours that a day is read with. */
function daysOf(record: StepInterval | SleepEpisode): readonly number[] {
  const first = dayNumber(record.startTime, record.startOffsetMinutes);
  if ('stepCount' in record) return [first];
  const last = dayNumber(record.endTime - 1, record.startOffsetMinutes);
  return first === last ? [first] : [first, last];
}
