import type { StoredSettings } from '../ports/settings-store.ts';
import { checkNudge } from './check-nudge.ts';
import type { NudgePorts } from './nudge-ports.ts';

/** In effect at once: the next look reads them. */
export async function saveSettings(ports: NudgePorts, changes: StoredSettings): Promise<void> {
  await ports.settings.save(changes);
  await checkNudge(ports);
}
