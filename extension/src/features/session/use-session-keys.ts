import { useEffect, useEffectEvent } from 'react';

export interface SessionKeyActions {
  readonly onPause: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onEasier: () => void;
  readonly onTooHard: () => void;
  readonly onHurts: () => void;
  readonly onLeave: () => void;
}

/** Space pauses, arrows step the way the text runs, E easier, H too hard, U it hurts, Escape leaves. */
export function useSessionKeys(actions: SessionKeyActions, direction: 'ltr' | 'rtl'): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    const act = actionFor(event, actions, direction);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function actionFor(event: KeyboardEvent, actions: SessionKeyActions, direction: 'ltr' | 'rtl'): (() => void) | null {
  switch (nameOf(event)) {
    case ' ':
      // On a focused button the space bar is that button's own.
      return event.target instanceof HTMLButtonElement ? null : actions.onPause;
    case 'ArrowRight':
      return direction === 'ltr' ? actions.onNext : actions.onPrevious;
    case 'ArrowLeft':
      return direction === 'ltr' ? actions.onPrevious : actions.onNext;
    case 'e':
      return actions.onEasier;
    case 'h':
      return actions.onTooHard;
    case 'u':
      return actions.onHurts;
    case 'Escape':
      return actions.onLeave;
    default:
      return null;
  }
}

/** A Latin letter is itself wherever it lies; any other letter stands for the Latin one at its place. */
function nameOf({ key, code }: KeyboardEvent): string {
  const letter = /^[a-z]$/i.test(key) ? key : key.length === 1 && code.startsWith('Key') ? code.slice(3) : null;
  return letter?.toLowerCase() ?? key;
}
