import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useApp } from '../app-context.tsx';
import type { WelcomeActions } from './welcome-actions.ts';
import { loadWelcome, saveWelcome } from './welcome-memory.ts';
import { pageAfter, pageBefore, type WelcomeAnswers, type WelcomeData } from './welcome-model.ts';
import { settingsOf, withOrWithout } from './welcome-settings.ts';

/** The page, the answers so far, and what its controls do. Each page is saved as it is left: closing the tab loses nothing. */
export function useWelcome(onDone: () => void): { readonly data: WelcomeData; readonly actions: WelcomeActions } {
  const app = useApp();
  const { t } = useI18n();
  const [data, setData] = useState(() => loadWelcome(sessionStorage));
  useEffect(() => saveWelcome(sessionStorage, data), [data]);
  const { page, answers } = data;

  function answer(change: Partial<WelcomeAnswers>): void {
    setData({ ...data, answers: { ...answers, ...change } });
  }

  function leave(): void {
    const next = pageAfter(page);
    if (next === null) onDone();
    else setData({ ...data, page: next });
  }

  async function goOn(): Promise<void> {
    const changes = settingsOf(page, answers);
    const isSaved = Object.keys(changes).length === 0 || (await app.send({ kind: 'save-settings', changes })).ok;
    if (isSaved) leave();
  }

  async function test(): Promise<void> {
    const notices = await app.notices();
    const notice = { id: 'test', title: t('notice.standUp'), message: t('notice.message'), buttons: [] };
    const shown = (await notices.allowed()) && (await notices.show(notice));
    setData((before) => ({ ...before, test: shown ? 'sent' : 'denied' }));
  }

  return {
    data,
    actions: {
      onGoal: (goal) => answer({ goal }),
      onEquipment: (id, on) => answer({ equipment: withOrWithout(answers.equipment, id, on) }),
      onPlace: (place) => answer({ place }),
      onWeekday: (weekday, on) => answer({ weekdays: withOrWithout(answers.weekdays, weekday, on) }),
      onHours: (from, to) => answer({ from, to }),
      // Any yes and "none of these" can't both hold: the last word counts.
      onReadiness: (question, on) =>
        answer({ readiness: withOrWithout(answers.readiness, question, on), readinessClear: false }),
      onReadinessClear: (on) => answer({ readinessClear: on, readiness: [] }),
      onTest: () => void test(),
      onBack: () => setData({ ...data, page: pageBefore(page) ?? page }),
      onGoOn: () => void goOn(),
      onSkip: leave,
    },
  };
}
