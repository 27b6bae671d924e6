import type { Pause } from '@unslouch/shared/domain/settings/settings.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { saveSettings } from './save-settings.ts';

/** Null: goes on at once. */
export async function pauseNudges(ports: NudgePorts, pause: Pause | null): Promise<void> {
  await saveSettings(ports, { pause: pause === null ? null : { ...pause } });
}
