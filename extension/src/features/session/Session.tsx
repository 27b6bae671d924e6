import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import type { Session as StoredSession } from '@unslouch/shared/domain/workout/session.ts';
import { useCallback, useState } from 'react';
import { I18nProvider } from '../../i18n/i18n-context.tsx';
import { useApp } from '../app-context.tsx';
import { ExerciseFigure } from '../exercise/ExerciseFigure.tsx';
import type { UndoOffer } from '../today/use-screen.ts';
import { SessionEnd } from './SessionEnd.tsx';
import { SessionView } from './SessionView.tsx';
import { sessionData, sessionEndData } from './session-data.ts';
import { sessionI18n } from './session-i18n.ts';
import { sessionEndModel, sessionModel } from './session-model.ts';
import { useNow } from './use-now.ts';
import { useSession } from './use-session.ts';

/** The running session, guided; after its last set the four taps. Nothing at all while none runs. */
export function Session({ onLogged }: { readonly onLogged: (undo: UndoOffer) => void }) {
  const session = useSession();
  return session && <I18nProvider i18n={sessionI18n}>{<Running session={session} onLogged={onLogged} />}</I18nProvider>;
}
