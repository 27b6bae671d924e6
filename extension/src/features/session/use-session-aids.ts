import type { SessionView } from '@unslouch/shared/domain/workout/view-session.ts';
import { useEffect, useRef, useState } from 'react';
import type { I18n } from '../../i18n/i18n.ts';
import type { SessionAids } from '../../ports/session-aids.ts';
import { useApp } from '../app-context.tsx';
import type { SessionData } from './session-model.ts';
import { type Heard, soundCue } from './sound-cue.ts';

/** Sounds and a lit screen for as long as the session is on screen. The last sound is that of its end. */
export function useSessionSounds(view: SessionView, sound: 'on' | 'off'): void {
  const aids = useAids();
  const before = useRef<Heard>(view);
  useEffect(() => {
    const cue = soundCue(before.current, view);
    before.current = view;
    if (cue !== null && sound === 'on') aids?.play(cue);
  }, [aids, sound, view]);

  const runs = view.status !== 'rating' && view.status !== 'closed' && view.status !== 'paused';
  useEffect(() => (runs ? aids?.keepScreenOn() : undefined), [aids, runs]);
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
