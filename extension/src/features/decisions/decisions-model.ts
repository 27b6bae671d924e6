import type { HoldReason } from '@unslouch/shared/domain/nudge/decision.ts';
import { type EpochMs, type Ms, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { I18n } from '../../i18n/i18n.ts';

export interface DecisionsData {
  /** Newest first. */
  readonly decisions: readonly DecisionData[];
  readonly offsetMinutes: number;
  /** Only decisions with this reason, or all. */
  readonly filter: HoldReason | null;
  /** So many lines at most. */
  readonly lines: number;
}

export interface DecisionData {
  readonly id: string;
  readonly at: EpochMs;
  readonly boutMs: Ms;
  readonly reasons: readonly HoldReason[];
  readonly what:
    | { readonly kind: 'fire'; readonly nudge: 'standUp' | 'walk' | 'workout'; readonly exerciseName: string | null }
    | { readonly kind: 'hold' }
    /** Sitting is counted, and nothing is due yet; else the clock stands still. */
    | { readonly kind: 'rest'; readonly counts: boolean }
    | { readonly kind: 'credit'; readonly awayMs: Ms };
}

export interface DecisionsProps {
  readonly days: readonly { readonly key: string; readonly title: string; readonly rows: readonly DecisionRow[] }[];
  readonly filters: readonly { readonly reason: HoldReason | null; readonly label: string; readonly on: boolean }[];
  readonly hasMore: boolean;
  /** Said instead of the list. */
  readonly empty: string | null;
}

export interface DecisionRow {
  readonly id: string;
  readonly time: string;
  readonly kind: 'fire' | 'hold' | 'credit' | 'rest';
  readonly label: string;
  readonly sentence: string;
  readonly reasons: readonly string[];
}

export function decisionsModel(i18n: I18n, { decisions, offsetMinutes, filter, lines }: DecisionsData): DecisionsProps {
  const fitting = decisions.filter((decision) => filter === null || decision.reasons.includes(filter));
  const days = byDay(fitting.slice(0, lines), offsetMinutes);
  const met = [...new Set(decisions.flatMap((decision) => decision.reasons))];
  return {
    days: [...days].map(([day, ofDay]) => ({
      key: day,
      title: i18n.day(day),
      rows: ofDay.map((decision) => row(i18n, decision, offsetMinutes)),
    })),
    filters: [null, ...met].map((reason) => ({
      reason,
      label: reason === null ? i18n.t('decisions.all') : i18n.t(`reason.${reason}`),
      on: reason === filter,
    })),
    hasMore: fitting.length > lines,
    empty:
      decisions.length === 0 ? i18n.t('decisions.empty') : fitting.length === 0 ? i18n.t('decisions.noneMatch') : null,
  };
}

function byDay(decisions: readonly DecisionData[], offsetMinutes: number): ReadonlyMap<LocalDay, DecisionData[]> {
  const days = new Map<LocalDay, DecisionData[]>();
  for (const decision of decisions) {
    const day = localDayOf(decision.at, offsetMinutes);
    days.set(day, [...(days.get(day) ?? []), decision]);
  }
  return days;
}

function row(i18n: I18n, decision: DecisionData, offsetMinutes: number): DecisionRow {
  return {
    id: decision.id,
    time: i18n.clock(decision.at, offsetMinutes),
    kind: decision.what.kind,
    label: i18n.t(`decisions.kind.${decision.what.kind}`),
    sentence: sentence(i18n, decision),
    reasons: decision.reasons.map((reason) => i18n.t(`reason.${reason}`)),
  };
}

function sentence(i18n: I18n, { what, boutMs }: DecisionData): string {
  const sat = i18n.minutes(Math.floor(boutMs / minutes(1)));
  switch (what.kind) {
    case 'fire': {
      const name = what.exerciseName ?? i18n.t(`decisions.what.${what.nudge === 'walk' ? 'walk' : 'standUp'}`);
      return i18n.t('decisions.fire', { sat, what: name });
    }
    case 'credit':
      return i18n.t('decisions.credit', { span: i18n.minutes(what.awayMs / minutes(1)) });
    case 'hold':
      return i18n.t('decisions.hold', { sat });
    case 'rest':
      return what.counts ? i18n.t('decisions.counting', { sat }) : i18n.t('decisions.rest');
  }
}
