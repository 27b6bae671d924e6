import { type ChooseExercise, noExercise } from '@unslouch/shared/domain/nudge/signals.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { NudgePorts } from './nudge-ports.ts';

export async function prepareChooser(_ports: NudgePorts, _settings: Settings, _now: EpochMs): Promise<ChooseExercise> {
  return noExercise;
}
