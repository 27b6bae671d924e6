import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useApp } from '../app-context.tsx';
import { CHECK_INS } from '../check-ins/check-in-items.ts';
import { pauseFor } from '../today/pause-for.ts';
import type { SettingsActions } from './SettingsView.tsx';
import { type Allowed, changeEquipment, settingsDataOf } from './settings-data-of.ts';
import type { SettingsData } from './settings-model.ts';
import { useSavedSettings } from './use-saved-settings.ts';

/** The data of the settings page and what its controls do. */
export function useSettings(zone: Zone): { readonly data: SettingsData | null; readonly actions: SettingsActions } {
  const app = useApp();
  const { t } = useI18n();
  const [stored, save] = useSavedSettings();
  const [allowed, setAllowed] = useAllowed();
  const data = stored && allowed && settingsDataOf(stored, allowed, zone, app.now());

  async function waitInCalls(on: boolean): Promise<void> {
    const meetingSites = on ? await app.meetingSites.ask() : await app.meetingSites.giveBack().then(() => false);
    setAllowed((before) => before && { ...before, meetingSites });
  }

  return {
    data: data ?? null,
    actions: {
      onRhythm: (key, value) => save({ [key]: value }),
      onOffer: (key, on) => save({ [key]: on }),
      onPause: (choice) => {
        const now = app.now();
        void app.send({ kind: 'pause', pause: pauseFor(choice, now, zone.offsetMinutesAt(now)) });
      },
      onResume: () => void app.send({ kind: 'pause', pause: null }),
      onWindow: (weekday, ranges) => {
        if (data) save({ workWindow: { ...data.settings.workWindow, [weekday]: ranges } });
      },
      onDaysOff: (days) => save({ daysOff: [...days] }),
      onEquipment: (id, on) => {
        if (data) save({ equipment: changeEquipment(data.equipment, id, on) });
      },
      onPlace: (place) => save({ place }),
      onReadiness: (readiness) => save({ readiness }),
      onVigorous: (on) => save({ vigorousOptIn: on }),
      onTheme: (theme) => save({ theme }),
      onSkin: (skin) => save({ skin }),
      onLanguage: (language) => save({ language }),
      onCheckIn: (item, on) => {
        if (data) save({ checkIns: CHECK_INS.filter((one) => (one === item ? on : data.checkIns.includes(one))) });
      },
      onNotifications: (on) => save({ notifications: on }),
      onTry: (surface) =>
        app.trySurface(surface, { title: t('notice.standUp'), message: t('notice.message'), badge: t('badge.now') }),
      onWaitInCalls: (on) => void waitInCalls(on),
    },
  };
}

function useAllowed() {
  const app = useApp();
  const [allowed, setAllowed] = useState<Allowed | null>(null);
  useEffect(() => {
    void Promise.all([app.notices().then((notices) => notices.allowed()), app.meetingSites.allowed()]).then(
      ([notifications, meetingSites]) => setAllowed({ notifications, meetingSites }),
    );
  }, [app]);
  return [allowed, setAllowed] as const;
}
