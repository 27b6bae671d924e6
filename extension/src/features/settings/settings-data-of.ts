import type { Equipment } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { trainingOfLog } from '@unslouch/shared/domain/workout/programme/training-of-log.ts';
import type { StoredSettings } from '../../ports/settings-store.ts';
import { checkInsOf } from '../check-ins/check-in-items.ts';
import { parseLook } from '../look.ts';
import type { SettingsData } from './settings-model.ts';

/** What the browser said. */
export interface Allowed {
  readonly notifications: boolean;
  readonly meetingSites: boolean;
}

/** The stored settings as the page shows them: read by whoever acts on them, so that both see the same. */
export function settingsDataOf(stored: StoredSettings, allowed: Allowed, zone: Zone, now: number): SettingsData {
  const { settings } = parseSettings(stored);
  const { equipment, place, readiness, vigorousOptIn } = trainingOfLog([], settings, zone, now);
  return {
    now,
    offsetMinutes: zone.offsetMinutesAt(now),
    settings,
    equipment,
    place,
    readiness,
    vigorousOptIn,
    ...parseLook(stored),
    checkIns: checkInsOf(stored),
    waitInCalls: allowed.meetingSites,
    notifications: !allowed.notifications ? 'denied' : stored['notifications'] === false ? 'off' : 'on',
  };
}

/** With one thing more or less; the others stay, also those that no tile shows. */
export function changeEquipment(equipment: readonly Equipment[], id: Equipment, on: boolean): Equipment[] {
  const others = equipment.filter((item) => item !== id);
  return on ? [...others, id] : others;
}
