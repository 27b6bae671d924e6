import type { SoundCue } from '../../ports/session-aids.ts';

/** One tone: hertz, and seconds after the cue's beginning. */
interface Tone {
  readonly pitch: number;
  readonly at: number;
  readonly length: number;
}

/** Told apart by number and direction, not by pitch alone. Taste. */
const TONES: Readonly<Record<SoundCue, readonly Tone[]>> = {
  start: [
    { pitch: 440, at: 0, length: 0.14 },
    { pitch: 660, at: 0.14, length: 0.22 },
  ],
  rep: [{ pitch: 520, at: 0, length: 0.07 }],
  side: [
    { pitch: 590, at: 0, length: 0.12 },
    { pitch: 590, at: 0.18, length: 0.12 },
  ],
  lastSecond: [{ pitch: 390, at: 0, length: 0.1 }],
  done: [
    { pitch: 520, at: 0, length: 0.16 },
    { pitch: 660, at: 0.16, length: 0.16 },
    { pitch: 780, at: 0.32, length: 0.4 },
  ],
};

/** Of full scale: heard beside a keyboard, not across an office. Taste. */
const LOUDNESS = 0.08;
/** Seconds: shorter would click. */
const FADE_IN = 0.01;

/** Quiet sine tones, made as they are needed: no sound files. A page without a sound device stays silent. */
export function createCuePlayer(): (cue: SoundCue) => void {
  let context: AudioContext | null = null;
  return (cue) => {
    try {
      context ??= new AudioContext();
      if (context.state === 'suspended') void context.resume().catch(() => {}); // not before a first click: silent till then
      for (const tone of TONES[cue]) sound(context, tone);
    } catch {
      // No audio here; the captions say the same.
    }
  };
}

function sound(context: AudioContext, { pitch, at, length }: Tone): void {
  const start = context.currentTime + at;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + FADE_IN);
  gain.gain.exponentialRampToValueAtTime(0.001, start + length);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}
