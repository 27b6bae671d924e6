import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { DataCard } from './DataCard.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { type DataData, dataCard } from './data-model.ts';
import { HelpCard } from './HelpCard.tsx';
import { type SettingsActions, SettingsView } from './SettingsView.tsx';
import { type SettingsData, settingsModel } from './settings-model.ts';

const usual: SettingsData = {
  now: Date.UTC(2026, 10, 20, 14),
  offsetMinutes: 0,
  settings: parseSettings({
    daysOff: ['2026-12-24'],
    workWindow: {
      mon: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
      tue: [['22:00', '06:00']],
    },
  }).settings,
  equipment: ['resistance_band', 'mat'],
  readiness: 'ok',
  vigorousOptIn: true,
  place: 'home',
  theme: 'system',
  skin: 3,
  language: 'automatic',
  waitInCalls: false,
  notifications: 'on',
  checkIns: ['water', 'stress'],
};

const nothing = () => {};

const actions: SettingsActions = {
  onRhythm: nothing,
  onPause: nothing,
  onResume: nothing,
  onDaysOff: nothing,
  onReadiness: nothing,
  onVigorous: nothing,
  onOffer: nothing,
  onWindow: nothing,
  onEquipment: nothing,
  onPlace: nothing,
  onTheme: nothing,
  onSkin: nothing,
  onLanguage: nothing,
  onCheckIn: nothing,
  onWaitInCalls: nothing,
  onNotifications: nothing,
  onTry: () => Promise.resolve(true),
};

const stored: DataData = {
  state: { kind: 'exported', format: 'backup', name: 'unslouch-2026-11-20.json', blob: new Blob() },
  providers: ['apple-health', 'health-connect'],
  first: '2016-11-20' as LocalDay,
  last: '2026-11-20' as LocalDay,
};

const reported: DataData = {
  ...stored,
  state: { kind: 'exported', format: 'report', name: 'unslouch-2026-11-20-report.json', blob: new Blob() },
};

const everything = {
  busy: false,
  trouble: null,
  onAsk: nothing,
  onSave: nothing,
  onDelete: nothing,
  onOpenDevices: nothing,
};

export const settingsGallery: GalleryPage = {
  name: 'settings',
  widths: [960, 320],
  states: (
    [
      ['as it comes', usual, stored],
      [
        'paused, notifications denied',
        {
          ...usual,
          settings: { ...usual.settings, pause: { kind: 'untilResumed' } },
          notifications: 'denied',
          readiness: 'caution',
        },
        reported,
      ],
    ] as const satisfies readonly (readonly [string, SettingsData, DataData])[]
  ).map(([name, data, files]) => ({
    name,
    render: (i18n) => (
      <SettingsView {...settingsModel(i18n, data)} {...actions}>
        <DataCard {...dataCard(i18n, files)} onExport={nothing} onDelete={nothing} />
        <DeleteEverything {...everything} asking={files === reported} synced saved={dataCard(i18n, files).saved} />
        <HelpCard busy={false} said={dataCard(i18n, files).reported} onReport={nothing} />
      </SettingsView>
    ),
  })),
};
