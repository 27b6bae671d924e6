import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useZone } from '../use-zone.ts';
import { DataPart } from './DataPart.tsx';
import { SettingsView } from './SettingsView.tsx';
import { settingsModel } from './settings-model.ts';
import { useSettings } from './use-settings.ts';

/** Everything that can be chosen; each change is saved by itself and counts at once. */
export function SettingsPage() {
  const zone = useZone();
  return zone && <Here zone={zone} />;
}

function Here({ zone }: { readonly zone: Zone }) {
  const i18n = useI18n();
  const { data, actions } = useSettings(zone);
  return (
    data && (
      <SettingsView {...settingsModel(i18n, data)} {...actions}>
        <DataPart />
      </SettingsView>
    )
  );
}
