import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { type SettingsActions, SettingsView } from './SettingsView.tsx';
import { type SettingsData, settingsModel } from './settings-model.ts';

const usual: SettingsData = {
  settings: parseSettings({}).settings,
  equipment: ['resistance_band', 'chair', 'wall'],
  place: 'home',
  theme: 'system',
  skin: 3,
  waitInCalls: false,
  notifications: 'allowed',
};

const nothing = () => {};

const actions: SettingsActions = {
  onRhythm: nothing,
  onOffer: nothing,
  onWindow: nothing,
  onEquipment: nothing,
  onPlace: nothing,
  onTheme: nothing,
  onSkin: nothing,
  onWaitInCalls: nothing,
  onNotifications: nothing,
};

export const settingsGallery: GalleryPage = {
  name: 'settings',
  widths: [960, 320],
  states: [{ name: 'as it comes', render: (i18n) => <SettingsView {...settingsModel(i18n, usual)} {...actions} /> }],
};
