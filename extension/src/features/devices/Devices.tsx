import { useI18n } from '../../i18n/i18n-context.tsx';
import { DevicesView } from './DevicesView.tsx';
import { devicesModel } from './devices-model.ts';
import { useDevices } from './use-devices.ts';

/** Sync on, off, and with whom. */
export function Devices() {
  const i18n = useI18n();
  const { data, actions } = useDevices();
  return data && <DevicesView {...devicesModel(i18n, data)} {...actions} />;
}
