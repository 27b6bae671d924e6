import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useApp } from '../app-context.tsx';
import { liveToday } from './live-today.ts';
import type { Screen } from './screen.ts';
import { saveScreen } from './screen-snapshot.ts';
import { loadUndo, saveUndo, type UndoOffer } from './undo-memory.ts';
import type { TodayWatch } from './watch-today.ts';

/** The first screen at once, and every change of it. */
export function useScreen(first: Screen | null) {
  const app = useApp();
  const i18n = useI18n();
  const [screen, setScreen] = useState(first);
  const watch = useRef<TodayWatch | null>(null);
  const [undo, setUndo] = useState(() => loadUndo(localStorage, app.now()));

  useEffect(() => {
    let over = false;
    void Promise.all([app.queries(), app.zone()]).then(([queries, zone]) => {
      if (over) return;
      watch.current = liveToday(i18n, { queries, zone, now: app.now }, (fresh) => {
        setScreen(fresh);
        saveScreen(localStorage, i18n.locale, fresh);
      });
    });
    return () => {
      over = true;
      watch.current?.stop();
    };
  }, [app, i18n]);

  const wave = (exercise: ExerciseId) => watch.current?.wave(exercise);
  function offerUndo(offer: UndoOffer | null): void {
    saveUndo(localStorage, offer, app.now());
    setUndo(offer);
  }
  return { screen, wave, undo, setUndo: offerUndo };
}
