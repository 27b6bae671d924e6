import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Effort } from '@unslouch/shared/domain/log/fact.ts';
import type { Report, Session as StoredSession } from '@unslouch/shared/domain/workout/session.ts';
import { type SessionView as View, viewSession } from '@unslouch/shared/domain/workout/view-session.ts';
import { useEffect, useRef, useState } from 'react';
import { I18nProvider, useI18n } from '../../i18n/i18n-context.tsx';
import type { CommandOf } from '../../messages/commands.ts';
import { BreathingCircle } from '../../ui/BreathingCircle.tsx';
import { PREVIEW_TEMPO } from '../../ui/Figure/figure-props.ts';
import { useApp } from '../app-context.tsx';
import { ExerciseFigure } from '../exercise/ExerciseFigure.tsx';
import { useExerciseTexts } from '../exercise/use-exercise-texts.ts';
import { useMovement } from '../exercise/use-movement.ts';
import { useSeconds } from '../exercise/use-seconds.ts';
import type { UndoOffer } from '../today/undo-memory.ts';
import { STAGE_RATIO } from './free-corner.ts';
import { SessionEnd } from './SessionEnd.tsx';
import { SessionView } from './SessionView.tsx';
import { loadChoices, saveChoices } from './session-choices.ts';
import { loggedWords, type SessionChoices, sessionData, sessionEndData } from './session-data.ts';
import { type SessionData, sessionEndModel, sessionModel } from './session-model.ts';
import { useNow } from './use-now.ts';
import { useBreaksToday, useSession } from './use-session.ts';
import { useHiddenSounds, useSessionSounds, useSessionVoice } from './use-session-aids.ts';
import { useSessionI18n } from './use-session-i18n.ts';

interface SessionProps {
  /** The entry is written: it can be taken back for a while. */
  readonly onLogged: (undo: UndoOffer) => void;
  /** None runs (any more). */
  readonly onGone?: () => void;
}

/** The running session, guided; after its last set the four taps. Nothing at all while none runs. */
export function Session({ onLogged, onGone }: SessionProps) {
  const session = useSession();
  const i18n = useSessionI18n();
  useEffect(() => {
    if (session === null) onGone?.();
  }, [session, onGone]);
  if (session === null || session === undefined) return null;
  return (
    <I18nProvider i18n={i18n}>
      <Running session={session} onLogged={onLogged} />
    </I18nProvider>
  );
}

interface RunningProps {
  readonly session: StoredSession;
  readonly onLogged: (undo: UndoOffer) => void;
}

function Running({ session, onLogged }: RunningProps) {
  const { now } = useApp();
  const isRunning = session.pausedAt === null && session.endedAt === null;
  const [heardAt, setHeardAt] = useState(0);
  const view = viewSession(session, Math.max(useNow(now, isRunning), heardAt));
  const [choices, setChoices] = useState(() => loadChoices(localStorage));
  useSessionSounds(view, choices.sound ? 'on' : 'off');
  useHiddenSounds(session, choices.sound ? 'on' : 'off', setHeardAt);

  function choose(chosen: SessionChoices): void {
    setChoices(chosen);
    saveChoices(localStorage, chosen);
  }

  return view.status === 'rating' || view.status === 'closed' ? (
    <Ended session={session} onLogged={onLogged} />
  ) : (
    <Guided session={session} view={view} choices={choices} onChoices={choose} />
  );
}

interface GuidedProps {
  readonly session: StoredSession;
  readonly view: View;
  readonly choices: SessionChoices;
  readonly onChoices: (choices: SessionChoices) => void;
}

function Guided({ session, view, choices, onChoices }: GuidedProps) {
  const app = useApp();
  const i18n = useI18n();
  const textOf = useExerciseTexts();
  const clock = useLoopClock(session, app.now);
  const exercise = view.exercise && exerciseOf(view.exercise);
  const movement = useMovement(exercise ? exercise.movement : null);
  if (!exercise || view.set === null) return null;

  const told = textOf?.(exercise.id);
  const ownCue = i18n.find(`cue.${view.set.exercise}`, {});
  const texts =
    ownCue === null
      ? { cues: told?.text?.cues ?? [], foreign: told?.foreign ?? null }
      : { cues: [ownCue], foreign: null };
  const data = sessionData(i18n, { view, exercise, movement, texts }, choices);
  const step = (given: CommandOf<'advance-session'>['step']) => () =>
    void app.send({ kind: 'advance-session', step: given });
  const running = view.set.exercise;
  const swap = (report: Report['kind']) => step({ kind: 'swap', report, exercise: running });
  const paused = view.status === 'paused';
  return (
    <>
      <Voice data={data} />
      <SessionView
        {...sessionModel(i18n, data)}
        figure={
          <ExerciseFigure
            exercise={exercise}
            side={view.side}
            tempo={view.set.goal.tempo}
            ratio={STAGE_RATIO}
            clock={clock}
            playing={!paused}
          />
        }
        onPause={step({ kind: paused ? 'resume' : 'pause' })}
        onPrevious={step({ kind: 'back' })}
        onNext={step({ kind: 'next' })}
        onEasier={swap('easier')}
        onTooHard={swap('tooHard')}
        onHurts={swap('hurts')}
        onLeave={app.close}
        onCaptions={(captions) => onChoices({ ...choices, captions })}
        onSound={(sound) => onChoices({ ...choices, sound })}
      />
    </>
  );
}

/** Draws nothing: it talks. */
function Voice({ data }: { readonly data: SessionData }) {
  useSessionVoice(useI18n(), data);
  return null;
}

/** Seconds into the figure's loop, read on every frame; the same function for the life of the component. */
function useLoopClock(session: StoredSession, now: () => number): () => number {
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  }, [session]);
  const [clock] = useState(() => () => {
    const view = viewSession(latest.current, now());
    // While the person gets ready the figure shows what is coming.
    return view.phase === 'ready' && view.set !== null ? view.set.readySeconds - view.remaining : view.motion;
  });
  return clock;
}

function Ended({ session, onLogged }: RunningProps) {
  const app = useApp();
  const i18n = useI18n();
  const breaks = useBreaksToday();
  const clock = useSeconds();
  const [effort, setEffort] = useState<Effort | null>(null);
  const exercise = session.plan[0] && exerciseOf(session.plan[0].exercise);

  async function finish(given: Effort | null): Promise<void> {
    setEffort(given);
    const reply = await app.send({ kind: 'finish-session', effort: given });
    if (!reply.ok) return;
    const { entry } = reply.value as { readonly entry: CommandOf<'undo-entry'>['entry'] };
    onLogged({
      sentence: i18n.t('today.logged', { what: loggedWords(i18n, session, app.now()) }),
      command: { kind: 'undo-entry', entry },
    });
  }

  return (
    <SessionEnd
      {...sessionEndModel(i18n, { ...sessionEndData(i18n, session, app.now(), breaks), effort })}
      figure={
        exercise ? (
          <ExerciseFigure exercise={exercise} tempo={PREVIEW_TEMPO} ratio={384 / 200} clock={clock} playing={false} />
        ) : (
          <BreathingCircle />
        )
      }
      onEffort={(given) => void finish(given)}
      onDone={() => void finish(null)}
    />
  );
}
