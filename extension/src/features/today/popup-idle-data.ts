import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { badge } from '@unslouch/shared/domain/nudge/badge.ts';
import { sittingMs } from '@unslouch/shared/domain/nudge/bout.ts';
import { explain } from '@unslouch/shared/domain/nudge/explain.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import { type Ms, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { dayDataOf, isBreak } from './day-data-of.ts';
import { offerOf } from './offer-of.ts';
import type { IdleState, PopupIdleData, SyncState } from './popup-idle-model.ts';
import type { TodayInput } from './today-input.ts';
import { sleepOf, stepsOf } from './wearable-lines.ts';

export function popupIdleData(i18n: I18n, input: TodayInput): PopupIdleData {
  const { now, zone, summary, sync, offered, nudgeState } = input;
  return {
    now,
    offsetMinutes: zone.offsetMinutesAt(now),
    state: idleState(input),
    explanation:
      nudgeState === null ? { key: 'explain.starting', params: {} } : explain(nudgeState, input.settings, now),
    day: dayDataOf(i18n, input),
    offer: offered && offerOf(i18n, offered, input.training),
    counts: counts(summary, nudgeState === null ? 0 : sittingMs(nudgeState, now)),
    steps: stepsOf(summary, now),
    sleep: sleepOf(summary),
    peer: null,
    sync: syncState(input),
    problems: sync === null || sync.problem === null ? [] : [sync.problem],
    logged: null,
  };
}

function idleState({ nudgeState: state, settings, now }: TodayInput): IdleState {
  if (state === null) return { kind: 'sitting', sittingMs: 0, dueAt: null };
  const shown = badge(state, settings, now);
  const { latest } = state;
  switch (shown.kind) {
    case 'paused':
      return { kind: 'paused', until: settings.pause?.kind === 'until' ? settings.pause.until : null };
    case 'offHours':
      if (latest?.reasons.includes('dayOff')) return { kind: 'dayOff' };
      return { kind: 'offHours', until: opening(state) };
    case 'away':
      return { kind: 'away' };
    default:
      return {
        kind: shown.kind === 'inCall' ? 'inCall' : 'sitting',
        sittingMs: sittingMs(state, now),
        dueAt: state.dueAt,
      };
  }
}

function opening({ latest }: NudgeState) {
  if (latest?.kind === 'hold') return latest.retryAt;
  return latest?.kind === 'rest' ? latest.until : null;
}

function counts(summary: DaySummary | null, sitting: Ms): PopupIdleData['counts'] {
  const entries = summary?.entries ?? [];
  const longest = Math.max(seconds(summary?.totals.longestBoutSeconds ?? 0), sitting);
  return {
    breaks: entries.filter(isBreak).length,
    longestSitMs: longest === 0 ? null : longest,
    movedMs: seconds(summary?.totals.movedSeconds ?? 0),
    backSets: entries.reduce((sum, entry) => sum + backSetsOf(entry), 0),
  };
}

/** Half and more: the credit that counts for a region of the back. */
const COUNTS_FROM = 0.5;

function backSetsOf(entry: AnyFact): number {
  if (entry.type !== 'session') return 0;
  const worksBack = (id: string) => Object.values(findExercise(id)?.credit ?? {}).some((share) => share >= COUNTS_FROM);
  return entry.value.steps.reduce((sum, step) => sum + (worksBack(step.exercise) ? step.sets.length : 0), 0);
}

function syncState({ sync }: TodayInput): SyncState {
  if (sync === null || sync.account === null) return { kind: 'off' };
  if (sync.problem !== null) return { kind: 'trouble' };
  return sync.waiting > 0 ? { kind: 'waiting', count: sync.waiting } : { kind: 'synced' };
}
