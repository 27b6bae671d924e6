import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import * as v from 'valibot';
import type { I18n } from '../../i18n/i18n.ts';
import type { Region } from '../../ui/region.ts';
import { TYPED, type Typed } from '../use-kept.ts';

export interface HistoryData {
  readonly today: LocalDay;
  /** Newest first. */
  readonly days: readonly HistoryDay[];
  readonly hasMore: boolean;
  /** What was just taken out and can come back. */
  readonly removed: string | null;
  /** The entry that is being corrected, and what its form says so far. */
  readonly editing: Correction | null;
  /** What was typed last lies in the future. */
  readonly tooEarly: boolean;
  /** What was typed into the address bar and is in the log now. */
  readonly typed: string | null;
  /** What was typed there and says nothing that we know. */
  readonly notUnderstood: string | null;
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
  /** Null: counted with one tap, so nobody knows. */
  readonly seconds: number | null;
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
  readonly problem: string | null;
}

export interface HistoryRow {
  readonly id: string;
  readonly time: string;
  readonly what: string;
  readonly detail: string;
  readonly region: Region | null;
  /** Given while the row is being corrected. */
  readonly edited: EditedRow | null;
}

/** As the form's fields want it. */
export interface EditedRow {
  /** `HH:MM` */
  readonly start: string;
  readonly minutes: string | null;
}

export const CORRECTION = v.object({ entry: v.string(), typed: TYPED });
export type Correction = v.InferOutput<typeof CORRECTION>;

export function historyModel(
  i18n: I18n,
  { today, days, hasMore, removed, editing, tooEarly, typed, notUnderstood }: HistoryData,
): HistoryProps {
  return {
    days: days.map((day) => ({
      key: day.localDay,
      title: dayTitle(i18n, day.localDay, today),
      summary: i18n.t('history.breaks', { n: day.entries.length }),
      rows: day.entries.map((entry) => row(i18n, entry, editing?.entry === entry.id ? editing.typed : null)),
    })),
    hasMore,
    undo: undoSentence(i18n, removed, typed),
    problem: tooEarly ? i18n.t('history.tooEarly') : notUnderstood && i18n.t('typed.unknown', { typed: notUnderstood }),
  };
}

function undoSentence(i18n: I18n, removed: string | null, typed: string | null): string | null {
  if (removed !== null) return i18n.t('history.removed', { what: removed });
  return typed && i18n.t('typed.logged', { what: typed });
}

function dayTitle(i18n: I18n, day: LocalDay, today: LocalDay): string {
  if (day === today) return i18n.t('history.today');
  return day === addDays(today, -1) ? i18n.t('history.yesterday') : i18n.day(day);
}

function row(i18n: I18n, entry: HistoryEntry, typed: Typed | null): HistoryRow {
  const length = entry.seconds === null ? null : Math.max(1, Math.round((entry.seconds * 1000) / minutes(1)));
  const span = length === null ? [] : [i18n.minutes(length)];
  const device = entry.device === null ? [] : [i18n.t('history.onDevice', { device: entry.device })];
  return {
    id: entry.id,
    time: i18n.clock(entry.startTime, entry.offsetMinutes),
    what: whatOf(i18n, entry),
    detail: [...span, ...device].join(' · '),
    region: entry.region,
    edited: typed && {
      start: typed['start'] ?? clockOf(entry),
      minutes: length === null ? null : (typed['minutes'] ?? String(length)),
    },
  };
}

/** "Band row", "Walk" */
export function whatOf(i18n: Pick<I18n, 't'>, { name, kind }: Pick<HistoryEntry, 'name' | 'kind'>): string {
  return name ?? i18n.t(`history.kind.${kind}`);
}

/** `HH:MM`, as a time field wants it. */
function clockOf({ startTime, offsetMinutes }: HistoryEntry): string {
  return new Date(startTime + minutes(offsetMinutes)).toISOString().slice(11, 16);
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
  if (kind !== 'walk' && kind !== 'standUp' && kind !== 'workout') return null;
  const entry = parseCorrectedEntry(fields);
  return entry === null || entry.minutes === null ? null : { kind, start: entry.start, minutes: entry.minutes };
}

/** What the form of one line hands over. */
export interface CorrectedEntry {
  /** `HH:MM` of its own day. */
  readonly start: string;
  /** Null where there was none to change. */
  readonly minutes: number | null;
}

export function parseCorrectedEntry(fields: FormData): CorrectedEntry | null {
  const start = String(fields.get('start') ?? '');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(start)) return null;
  if (!fields.has('minutes')) return { start, minutes: null };
  const length = Number(fields.get('minutes'));
  return length >= 1 && length <= LONGEST_MINUTES ? { start, minutes: Math.round(length) } : null;
}

/** Ten hours: longer is a typing error. Taste. */
export const LONGEST_MINUTES = 600;
