import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { AnyFact, DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { breakOf } from '../today/day-data-of.ts';
import type { HistoryDay, HistoryEntry } from './history-model.ts';

export interface DeviceNames {
  readonly own: DeviceId;
  readonly names: ReadonlyMap<DeviceId, string>;
}

/** The days with their breaks, newest first; days without a break are left out. */
export function historyDaysOf(i18n: I18n, days: readonly DaySummary[], devices: DeviceNames): readonly HistoryDay[] {
  return days
    .map(({ day, entries }) => ({
      localDay: day,
      entries: entries.flatMap((fact) => historyEntryOf(i18n, fact, devices) ?? []).toReversed(),
    }))
    .filter(({ entries }) => entries.length > 0)
    .toReversed();
}

/** The break as a line of the history; null for every other fact. */
export function historyEntryOf(i18n: I18n, fact: AnyFact, { own, names }: DeviceNames): HistoryEntry | null {
  const taken = breakOf(i18n, fact);
  if (taken === null) return null;
  const { id, kind, name, region, startTime, endTime } = taken;
  const elsewhere = fact.id.by === 'person' && fact.id.device !== own ? fact.id.device : null;
  return {
    id,
    kind,
    name,
    region,
    startTime,
    offsetMinutes: fact.offsetMinutes ?? 0,
    seconds: fact.type === 'session' ? (endTime - startTime) / 1_000 : null,
    device: elsewhere === null ? null : names.get(elsewhere) || null,
  };
}
