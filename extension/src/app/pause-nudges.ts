import type { Pause } from '@unslouch/shared/domain/settings/settings.ts';
import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import { checkNudge } from './check-nudge.ts';
import type { NudgePorts } from './nudge-ports.ts';

/** Null: goes on at once. */
export async function pauseNudges(ports: NudgePorts, pause: Pause | null): Promise<void> {
  await ports.settings.save({ pause: pause as Json });
  await checkNudge(ports);
}
