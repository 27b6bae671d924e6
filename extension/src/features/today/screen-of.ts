import type { DaySummary } from '@unslouch/shared/domain/log/day-summary.ts';
import { explain } from '@unslouch/shared/domain/nudge/explain.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import type { Offered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { SyncStatus } from '../../ports/sync-status.ts';
import { offerOf } from './offer-of.ts';
import { popupIdleData } from './popup-idle-data.ts';
import { popupIdleModel } from './popup-idle-model.ts';
import { popupNudgeModel } from './popup-nudge-model.ts';
import type { Screen } from './screen.ts';

/** Everything that the popup is told; null before the first look of the background. */
export interface TodayInput {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly settings: Settings;
  readonly nudgeState: NudgeState | null;
  readonly sessionRuns: boolean;
  readonly summary: DaySummary | null;
  readonly sync: SyncStatus | null;
  readonly offered: Offered | null;
  /** What doses go by. */
  readonly training: Training;
}

export function screenOf(i18n: I18n, input: TodayInput): Screen {
  if (input.sessionRuns) return { kind: 'session' };
  const { nudgeState: state, settings, zone, now } = input;
  const nudge = state?.nudge;
  if (state === null || nudge === null || nudge === undefined || nudge.snoozedUntil !== null) {
    return { kind: 'idle', props: popupIdleModel(i18n, popupIdleData(i18n, input)), offered: input.offered };
  }
  const offered = { type: nudge.type, exercise: nudge.exercise };
  const props = popupNudgeModel(i18n, {
    offer: offerOf(i18n, offered, input.training),
    offsetMinutes: zone.offsetMinutesAt(now),
    explanation: explain(state, settings, now),
    reasons: [],
    snoozePresetsMinutes: settings.snoozePresetsMinutes,
  });
  return { kind: 'nudge', props, offered, nudge: nudge.id };
}
