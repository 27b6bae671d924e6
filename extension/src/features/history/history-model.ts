import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Region } from '../../ui/region.ts';

export interface HistoryData {
  readonly today: LocalDay;
  /** Newest first. */
  readonly days: readonly HistoryDay[];
  readonly hasMore: boolean;
  /** What was just taken out and can come back. */
  readonly removed: string | null;
}

export interface HistoryDay {
  readonly localDay: LocalDay;
  readonly entries: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly id: string;
  readonly kind: 'walk' | 'standUp' | 'workout';
  /** Of the exercise; null for walks and stand-ups. */
  readonly name: string | null;
  readonly region: Region | null;
  readonly startTime: EpochMs;
  readonly offsetMinutes: number;
  readonly seconds: number;
  /** Where it was recorded, if not on this device: "Studio desktop". */
  readonly device: string | null;
}

export interface HistoryProps {
  readonly days: readonly {
    readonly key: string;
    readonly title: string;
    readonly summary: string;
    readonly rows: readonly HistoryRow[];
  }[];
  readonly hasMore: boolean;
  readonly undo: string | null;
}

export interface HistoryRow {
  readonly id: string;
  readonly time: string;
  readonly what: string;
  readonly detail: string;
  readonly region: Region | null;
}

export function historyModel(i18n: I18n, { today, days, hasMore, removed }: HistoryData): HistoryProps {
  return {
    days: days.map((day) => ({
      key: day.localDay,
      title: dayTitle(i18n, day.localDay, today),
      summary: i18n.t('history.breaks', { n: day.entries.length }),
      rows: day.entries.map((entry) => row(i18n, entry)),
    })),
    hasMore,
    undo: removed === null ? null : i18n.t('history.removed', { what: removed }),
  };
}

function dayTitle(i18n: I18n, day: LocalDay, today: LocalDay): string {
  if (day === today) return i18n.t('history.today');
  return day === addDays(today, -1) ? i18n.t('history.yesterday') : i18n.day(day);
}

function row(i18n: I18n, entry: HistoryEntry): HistoryRow {
  const span = i18n.minutes(Math.max(1, (entry.seconds * 1000) / minutes(1)));
  const device = entry.device === null ? [] : [i18n.t('history.onDevice', { device: entry.device })];
  return {
    id: entry.id,
    time: i18n.clock(entry.startTime, entry.offsetMinutes),
    what: entry.name ?? i18n.t(`history.kind.${entry.kind}`),
    detail: [span, ...device].join(' · '),
    region: entry.region,
  };
}

/** What the form "Add by hand" hands over. */
export interface AddedEntry {
  readonly kind: 'walk' | 'standUp' | 'workout';
  /** `HH:MM` of today. */
  readonly start: string;
  readonly minutes: number;
}

/** The form's fields as an entry; null where they make none (the browser's own checks come first). */
export function parseAddedEntry(fields: FormData): AddedEntry | null {
  const kind = fields.get('kind');
  const start = String(fields.get('start') ?? '');
  const length = Number(fields.get('minutes'));
  if (kind !== 'walk' && kind !== 'standUp' && kind !== 'workout') return null;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(start) || !(length >= 1 && length <= LONGEST_MINUTES)) return null;
  return { kind, start, minutes: Math.round(length) };
}

/** Ten hours: longer is a typing error. Taste. */
export const LONGEST_MINUTES = 600;
