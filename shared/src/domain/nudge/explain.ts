import type { Settings } from '../settings/settings.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { sittingMs } from './bout.ts';
import type { HoldReason } from './decision.ts';
import { isPaused } from './holds.ts';
import { offersNothing } from './rhythm.ts';
import type { NudgeState } from './state.ts';

/** One sentence, always true. `key` is an i18n key; the parameters are whole minutes and instants. */
export interface Explanation {
  readonly key: ExplanationKey;
  readonly params: Readonly<Record<string, number>>;
}

export type ExplanationKey =
  | 'explain.open'
  | 'explain.next'
  | 'explain.starting'
  | 'explain.nothingOffered'
  | 'explain.pausedUntil'
  | `explain.${Exclude<HoldReason, 'notDue' | 'stale' | 'surfaceFailed' | 'justMoved' | 'dailyBudget' | 'presenceUnknown'>}`
  | 'explain.nextUnknown';

/** These are no reason of their own for waiting. */
const SILENT: readonly HoldReason[] = [
  'notDue',
  'stale',
  'surfaceFailed',
  'justMoved',
  'dailyBudget',
  'presenceUnknown',
];

/** What is counted, when the next nudge comes, and why one is held. */
export function explain(state: NudgeState, settings: Settings, now: EpochMs): Explanation {
  const sat = Math.floor(sittingMs(state, now) / minutes(1));
  const { pause } = settings;
  if (isPaused(settings, now)) {
    if (pause?.kind === 'until') return { key: 'explain.pausedUntil', params: { sat, until: pause.until } };
    return { key: 'explain.paused', params: { sat } };
  }
  const { latest, dueAt, nudge } = state;
  if (nudge !== null && nudge.snoozedUntil === null) return { key: 'explain.open', params: { sat } };
  const reason = latest?.reasons.find((told) => !SILENT.includes(told) && told !== 'paused');
  if (latest !== null && reason !== undefined) {
    const until = latest.kind === 'hold' ? latest.retryAt : latest.kind === 'rest' ? latest.until : null;
    const key = `explain.${reason}` as ExplanationKey;
    return { key, params: until === null ? { sat } : { sat, until } };
  }
  if (offersNothing(settings)) return { key: 'explain.nothingOffered', params: { sat } };
  if (dueAt === null) return { key: 'explain.starting', params: { sat } };
  const left = Math.max(0, Math.ceil((dueAt - now) / minutes(1)));
  const unknown = latest?.reasons.includes('presenceUnknown') === true;
  return { key: unknown ? 'explain.nextUnknown' : 'explain.next', params: { sat, left, due: Math.max(now, dueAt) } };
}
