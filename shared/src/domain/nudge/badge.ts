import type { Settings } from '../settings/settings.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Decision } from './decision.ts';
import { isPaused } from './holds.ts';
import { offersNothing } from './rhythm.ts';
import type { NudgeState } from './state.ts';

/** What the toolbar shows. `minutes`: whole minutes left until the next nudge, at least 1. */
export type Badge =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'due' | 'paused' | 'inCall' | 'offHours' | 'away' | 'session' | 'nothingOffered' };

export function badge(state: NudgeState, settings: Settings, now: EpochMs): Badge {
  const reasons = state.latest?.reasons ?? [];
  if (isPaused(settings, now)) return { kind: 'paused' };
  if (reasons.includes('outsideWindow') || reasons.includes('dayOff')) return { kind: 'offHours' };
  if (state.session !== null) return { kind: 'session' };
  if (reasons.includes('inCall')) return { kind: 'inCall' };
  const putOffUntil = state.nudge?.snoozedUntil ?? 0;
  if (putOffUntil <= now && (state.nudge !== null || isDue(state.latest))) return { kind: 'due' };
  const dueAt = putOffUntil > now ? putOffUntil : state.dueAt;
  if (dueAt === null) return { kind: offersNothing(settings) && state.absence === null ? 'nothingOffered' : 'away' };
  return { kind: 'minutes', minutes: Math.max(1, Math.ceil((dueAt - now) / 60_000)) };
}

function isDue(latest: Decision | null): boolean {
  return latest?.kind === 'fire' || (latest?.kind === 'hold' && !latest.reasons.includes('backedOff'));
}
