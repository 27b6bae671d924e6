import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { CommandOf } from '../../messages/commands.ts';
import { useApp } from '../app-context.tsx';
import type { PopupIdleActions } from './PopupIdle.tsx';
import type { PopupNudgeActions } from './PopupNudge.tsx';
import { pauseFor } from './pause-for.ts';
import type { PauseChoice } from './popup-idle-model.ts';
import type { Screen } from './screen.ts';
import type { UndoOffer } from './undo-memory.ts';

interface Hands {
  /** Another exercise in the idle offer. */
  readonly wave: (exercise: ExerciseId) => void;
  readonly undo: UndoOffer | null;
  readonly setUndo: (undo: UndoOffer | null) => void;
}

type Answer = CommandOf<'answer-nudge'>['answer'];

/** What the taps of the popup do. Each is one command; the screen follows the stored state by itself. */
export function usePopupActions(
  screen: Screen | null,
  { wave, undo, setUndo }: Hands,
): { readonly idle: PopupIdleActions; readonly nudge: PopupNudgeActions } {
  const app = useApp();
  const { t } = useI18n();
  const [waved, setWaved] = useState<readonly ExerciseId[]>([]);

  function start(): void {
    if (screen === null || screen.kind === 'session' || screen.offered === null) return;
    const nudge = screen.kind === 'nudge' ? screen.nudge : null;
    void app.send({ kind: 'start-session', nudge, ...screen.offered });
  }

  async function answer(given: Answer): Promise<void> {
    if (screen?.kind !== 'nudge') return;
    const { nudge } = screen;
    const reply = await app.send({ kind: 'answer-nudge', nudge, answer: given });
    if (!reply.ok) return;
    setUndo({ sentence: t(`undo.${given.kind}`), command: { kind: 'undo-answer', nudge } });
  }

  function swap(): void {
    if (screen === null || screen.kind === 'session' || screen.offered === null) return;
    const { exercise } = screen.offered;
    if (exercise === null) return;
    if (screen.kind === 'idle') {
      wave(exercise);
      return;
    }
    const without = [...waved, exercise];
    setWaved(without);
    void app.send({ kind: 'swap-nudge', nudge: screen.nudge, without });
  }

  async function pause(choice: PauseChoice): Promise<void> {
    const now = app.now();
    const offsetMinutes = (await app.zone()).offsetMinutesAt(now);
    await app.send({ kind: 'pause', pause: pauseFor(choice, now, offsetMinutes) });
  }

  return {
    idle: {
      onMoveNow: start,
      onSwap: swap,
      onPause: (choice) => void pause(choice),
      onResume: () => void app.send({ kind: 'pause', pause: null }),
      onSyncNow: () => void app.send({ kind: 'sync-now' }),
      onOpenDashboard: app.openDashboard,
      onOpenEquipment: app.openDashboard,
      onUndo: () => {
        if (undo !== null) void app.send(undo.command);
        setUndo(null);
      },
      onUndoGone: () => setUndo(null),
    },
    nudge: {
      onStart: start,
      onLater: (later) => void answer({ kind: 'snooze', minutes: later }),
      onDidIt: () => void answer({ kind: 'didIt' }),
      onSwap: swap,
      onNotToday: () => void answer({ kind: 'notToday' }),
      onHurts: () => void answer({ kind: 'hurts' }),
      onNever: () => void answer({ kind: 'never' }),
      onSkip: () => void answer({ kind: 'skip' }),
      onClose: app.close,
    },
  };
}
