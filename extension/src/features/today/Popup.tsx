import type { Offered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { BreathingCircle } from '../../ui/BreathingCircle.tsx';
import { useApp } from '../app-context.tsx';
import { useLiveSync } from '../use-live-sync.ts';
import { PopupIdle } from './PopupIdle.tsx';
import { PopupNudge } from './PopupNudge.tsx';
import type { Screen } from './screen.ts';
import { usePopupActions } from './use-popup-actions.ts';
import { useScreen } from './use-screen.ts';

// Everything after the first paint comes in parts of its own.
const Session = lazy(async () => ({ default: (await import('../session/Session.tsx')).Session }));
const OfferFigure = lazy(async () => {
  await idle();
  return { default: (await import('./OfferFigure.tsx')).OfferFigure };
});
const RefusedPush = lazy(async () => {
  await idle();
  return { default: (await import('../sources/RefusedPush.tsx')).RefusedPush };
});

/** Asked for in the middle of the first drawing, it would hold it up. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
}

/** Idle, a nudge, or the running session: whichever the stored state says. */
export function Popup({ first }: { readonly first: Screen | null }) {
  const { screen, wave, undo, setUndo } = useScreen(first);
  const { idle, nudge } = usePopupActions(screen, { wave, undo, setUndo });
  useConfirmDrawn(screen);
  useLiveSync();
  const [refused, setRefused] = useState<string | null>(null);
  switch (screen?.kind) {
    case 'session':
      return (
        <Suspense>
          <Session onLogged={setUndo} />
        </Suspense>
      );
    case 'nudge':
      return <PopupNudge {...screen.props} {...nudge} figure={<Figure offered={screen.offered} ratio={380 / 238} />} />;
    case 'idle':
      return (
        <>
          <PopupIdle
            {...screen.props}
            {...idle}
            problems={refused === null ? screen.props.problems : [...screen.props.problems, refused]}
            undo={undo?.sentence ?? null}
            figure={screen.offered && <Figure offered={screen.offered} ratio={348 / 124} />}
          />
          <Suspense>
            <RefusedPush onSentence={setRefused} />
          </Suspense>
        </>
      );
    default:
      return null;
  }
}

function Figure(props: { readonly offered: Offered; readonly ratio: number }) {
  return (
    <Suspense fallback={<BreathingCircle />}>
      <OfferFigure {...props} />
    </Suspense>
  );
}

/** The ladder waits five seconds for this word; without it the nudge moves on to its next surface. */
function useConfirmDrawn(screen: Screen | null): void {
  const { send, place } = useApp();
  const drawn = screen?.kind === 'nudge' ? screen.nudge : null;
  const [confirmed, setConfirmed] = useState<string | null>(null);
  useEffect(() => {
    if (drawn === null || drawn === confirmed) return;
    setConfirmed(drawn);
    void send({ kind: 'nudge-drawn', nudge: drawn, surface: place });
  }, [drawn, confirmed, send, place]);
}
