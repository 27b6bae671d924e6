import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import type { Offered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import type { SyncStatus } from '../../ports/sync-status.ts';

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
