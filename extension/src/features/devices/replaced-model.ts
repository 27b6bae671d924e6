import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { ReplacedSetting } from '../../ports/settings-store.ts';

export interface ReplacedRow {
  readonly name: string;
  readonly label: string;
  /** "30 until 2 days ago" */
  readonly detail: string;
}

export function replacedModel(i18n: I18n, replaced: readonly ReplacedSetting[], now: EpochMs): readonly ReplacedRow[] {
  return replaced.flatMap(({ name, value, replacedAt }) => {
    const label = LABELS[name as keyof typeof LABELS];
    // What has no name on the settings page is no choice of the person's.
    if (label === undefined || replacedAt <= now - KEPT) return [];
    const age = i18n.relative(replacedAt - now);
    const said = valueText(i18n, value);
    const detail =
      said === null ? i18n.t('devices.replaced.age', { age }) : i18n.t('devices.replaced.was', { value: said, age });
    return [{ name, label: i18n.t(label), detail }];
  });
}

/** A register that nobody changes keeps its former value for longer; the promise is thirty days. */
const KEPT = days(30);

const LABELS = {
  standUpEveryMinutes: 'settings.standUpEvery',
  workoutEveryMinutes: 'settings.workoutEvery',
  workoutsPerDay: 'settings.workoutsPerDay',
  offerStandUps: 'settings.offerStandUps',
  offerWalks: 'settings.offerWalks',
  offerWorkouts: 'settings.offerWorkouts',
  workWindow: 'settings.window',
  daysOff: 'settings.daysOff',
  equipment: 'settings.equipment',
  place: 'settings.place',
  readiness: 'settings.readiness',
  theme: 'settings.theme',
  skin: 'settings.skin',
  notifications: 'settings.notifications',
} as const;

/** Null: too much for a line. */
function valueText(i18n: I18n, value: Json): string | null {
  if (typeof value === 'number') return i18n.number(value);
  if (typeof value === 'boolean') return i18n.t(value ? 'devices.replaced.on' : 'devices.replaced.off');
  return null;
}
