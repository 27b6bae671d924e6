import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Session } from '@unslouch/shared/domain/workout/session.ts';
import type { SessionView } from '@unslouch/shared/domain/workout/view-session.ts';
import { useEffect, useRef, useState } from 'react';
import type { I18n } from '../../i18n/i18n.ts';
import type { SessionAids } from '../../ports/session-aids.ts';
import { useApp } from '../app-context.tsx';
import { useIsVisible } from '../use-is-visible.ts';
import type { SessionData } from './session-model.ts';
import { type Heard, nextCue, soundCue } from './sound-cue.ts';

/** Sounds and a lit screen for as long as the session is on screen. The last sound is that of its end. */
export function useSessionSounds(view: SessionView, sound: 'on' | 'off'): void {
  const aids = useAids();
  const isVisible = useIsVisible();
  const before = useRef<Heard | null>(null);
  useEffect(() => {
    const cue = isVisible && before.current !== null ? soundCue(before.current, view) : null;
    before.current = isVisible ? view : null;
    if (cue !== null && sound === 'on') aids?.play(cue);
  }, [aids, sound, view, isVisible]);

  const runs = view.status !== 'rating' && view.status !== 'closed' && view.status !== 'paused';
  useEffect(() => (runs ? aids?.keepScreenOn() : undefined), [aids, runs]);
}

/** Later than this, a cue would mark another moment than its own. */
const STALE_MS = 1_500;

/** Nobody looks: nothing is drawn, and a timer a cue is all that runs. Tells the moments at which there is something to say. */
export function useHiddenSounds(session: Session, sound: 'on' | 'off', onTurn: (at: EpochMs) => void): void {
  const { now } = useApp();
  const aids = useAids();
  const isVisible = useIsVisible();
  const heard = useRef<EpochMs | null>(null);
  useEffect(() => {
    if (isVisible) {
      heard.current = null;
      return;
    }
    let from = heard.current ?? now();
    heard.current = from;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      const next = nextCue(session, Math.max(from, now() - STALE_MS));
      if (next === null) return;
      timer = setTimeout(() => {
        from = next.at;
        heard.current = from;
        if (sound === 'on') aids?.play(next.cue);
        if (next.cue !== 'rep' && next.cue !== 'lastSecond') onTurn(next.at);
        wait();
      }, next.at - now());
    };
    wait();
    return () => clearTimeout(timer);
  }, [aids, isVisible, now, onTurn, session, sound]);
}

/** Says the side and the cue whenever one of them changes. */
export function useSessionVoice(i18n: I18n, { side, cue, paused, sound }: SessionData): void {
  const aids = useAids();
  const words = [side === null ? '' : `${i18n.t(`session.side.${side}`)}.`, cue.text].join(' ').trim();
  const speaks = sound && !paused && words !== '';
  useEffect(() => {
    if (!speaks || aids === null) return;
    aids.say(words, cue.foreign ?? i18n.locale);
    return () => aids.hush();
  }, [aids, i18n, speaks, words, cue.foreign]);
}

function useAids(): SessionAids | null {
  const app = useApp();
  const [aids, setAids] = useState<SessionAids | null>(null);
  useEffect(() => {
    let wanted = true;
    void app.sessionAids().then((opened) => {
      if (wanted) setAids(opened);
    });
    return () => {
      wanted = false;
    };
  }, [app]);
  return aids;
}
