/** What a session lets a person hear: a beginning, a repetition, the other side, each of the last three seconds, the end. */
export type SoundCue = 'start' | 'rep' | 'side' | 'lastSecond' | 'done';

/** What helps somebody who isn't looking at the screen. None of it is waited for, and none of it has to be there. */
export interface SessionAids {
  readonly play: (cue: SoundCue) => void;
  /** Says it in place of whatever is being said; nothing where the system has no voice for the language. */
  readonly say: (words: string, locale: string) => void;
  readonly hush: () => void;
  /** Keeps the screen lit while this page is visible, until called back. */
  readonly keepScreenOn: () => () => void;
}
