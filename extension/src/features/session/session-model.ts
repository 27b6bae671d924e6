import type { Effort } from '@unslouch/shared/domain/log/fact.ts';
import { type Ms, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { RunState } from '../../ui/CountDisplay.tsx';
import type { Region } from '../../ui/region.ts';
import type { StatProps } from '../../ui/Stat.tsx';
import type { TempoPart } from '../../ui/TempoBar.tsx';
import { regionNames } from '../today/offer-words.ts';
import type { TempoWord } from './tempo-word.ts';

/** The running session at one moment. Names and cues arrive in the person's language. */
export interface SessionData {
  readonly name: string;
  /** From 0. */
  readonly step: number;
  readonly stepCount: number;
  /** What follows this step, or null at the end. */
  readonly nextName: string | null;
  readonly regions: readonly Region[];
  /** The corner that the figure leaves free. */
  readonly freeCorner: 'start' | 'end';
  readonly work: WorkData;
  readonly side: 'left' | 'right' | null;
  /** "Right arm, left leg", where the exercise says it better than the side alone. */
  readonly sideWords: string | null;
  readonly cue: {
    readonly text: string /** One to three words of it, to be highlighted. */;
    readonly thought: string | null;
    /** The language of the text, where it is not the page's: nobody has reviewed a translation yet. */
    readonly foreign: string | null;
  };
  /** Of the exercise; the general sentence where null. */
  readonly stopIf: string | null;
  readonly paused: boolean;
  readonly captions: boolean;
  readonly sound: boolean;
}

export type WorkData =
  | { readonly kind: 'reps'; readonly done: number; readonly total: number; readonly phases: readonly PhaseData[] }
  | { readonly kind: 'hold'; readonly elapsedMs: Ms; readonly totalMs: Ms; readonly repeat: Repeat | null }
  /** A walk, a stand-up, a circuit by the clock. */
  | { readonly kind: 'time'; readonly elapsedMs: Ms; readonly totalMs: Ms }
  /** Into position, or to the other side. */
  | { readonly kind: 'ready'; readonly elapsedMs: Ms; readonly totalMs: Ms }
  | { readonly kind: 'rest'; readonly elapsedMs: Ms; readonly totalMs: Ms };

export interface PhaseData {
  readonly kind: TempoWord;
  /** Within the repetition, in seconds. */
  readonly start: number;
  readonly seconds: number;
  /** 0 to 1 */
  readonly passed: number;
}

/** From 1. */
export interface Repeat {
  readonly index: number;
  readonly of: number;
}

export interface SessionProps {
  readonly title: string;
  readonly step: { readonly index: number; readonly count: number; readonly label: string };
  readonly regions: {
    readonly list: readonly Region[];
    readonly label: string;
    readonly corner: 'start' | 'end';
  } | null;
  readonly work: WorkProps;
  readonly tempo: readonly TempoPart[];
  readonly cue: readonly CuePart[];
  /** The language of the cue, where it is another than the page's. */
  readonly cueLanguage: string | null;
  readonly stopIf: string;
  readonly follows: string | null;
  readonly paused: boolean;
  readonly captions: boolean;
  readonly sound: boolean;
  readonly canGoBack: boolean;
  /** For the live region: changes only where something shall be heard. */
  readonly spoken: string;
}

export type WorkProps =
  | {
      readonly kind: 'count';
      readonly value: string;
      readonly of: string;
      readonly state: RunState;
      readonly side: string | null;
    }
  | {
      readonly kind: 'ring';
      readonly value: string;
      readonly passed: number;
      readonly state: RunState;
      readonly title: string;
      readonly detail: string | null;
      readonly side: string | null;
    };

export interface CuePart {
  readonly text: string;
  readonly marked: boolean;
}

export function sessionModel(i18n: I18n, data: SessionData): SessionProps {
  const { regions } = data;
  return {
    title: data.name,
    step: {
      index: data.step,
      count: data.stepCount,
      label: i18n.t('session.step', { n: data.step + 1, of: data.stepCount }),
    },
    regions:
      regions.length === 0 ? null : { list: regions, label: regionNames(i18n, regions), corner: data.freeCorner },
    work: work(i18n, data),
    tempo: data.work.kind === 'reps' ? tempo(i18n, data.work.phases) : [],
    cue: cueParts(data.cue.text, data.cue.thought),
    cueLanguage: data.cue.foreign,
    stopIf: data.stopIf ?? i18n.t('session.stopIf'),
    follows: data.nextName === null ? null : i18n.t('session.then', { name: data.nextName }),
    paused: data.paused,
    captions: data.captions,
    sound: data.sound,
    canGoBack: data.step > 0,
    spoken: spoken(i18n, data),
  };
}

function work(i18n: I18n, data: SessionData): WorkProps {
  if (data.work.kind === 'reps') {
    const { done, total } = data.work;
    return {
      kind: 'count',
      value: i18n.number(done),
      of: i18n.t('session.of', { n: total }),
      state: data.paused ? 'paused' : done >= total ? 'done' : 'running',
      side: sideLabel(i18n, data),
    };
  }
  const { elapsedMs, totalMs } = data.work;
  const left = secondsLeft(elapsedMs, totalMs);
  return {
    kind: 'ring',
    value: left >= 100 ? clockOf(i18n, left) : i18n.number(left),
    passed: totalMs === 0 ? 1 : elapsedMs / totalMs,
    state: data.paused ? 'paused' : left === 0 ? 'done' : left <= LAST_SECONDS ? 'lastSeconds' : 'running',
    title: i18n.t(ringTitles[data.work.kind]),
    detail: ringDetail(i18n, data),
    side: data.work.kind === 'rest' ? null : sideLabel(i18n, data),
  };
}

const ringTitles = {
  ready: 'session.ready',
  hold: 'session.holdAndBreathe',
  time: 'session.keepGoing',
  rest: 'session.rest',
} as const;

/** The seconds that are counted down aloud, and drawn in blue. */
const LAST_SECONDS = 3;

function ringDetail(i18n: I18n, { work, nextName }: SessionData): string | null {
  if (work.kind === 'hold' && work.repeat !== null) {
    return i18n.t('session.repeat', { n: work.repeat.index, of: work.repeat.of });
  }
  if (work.kind === 'rest' && nextName !== null) return i18n.t('session.nextUp', { name: nextName });
  return null;
}

function sideLabel(i18n: I18n, { side, sideWords }: SessionData): string | null {
  return sideWords ?? (side === null ? null : i18n.t(`session.side.${side}`));
}

function tempo(i18n: I18n, phases: readonly PhaseData[]): readonly TempoPart[] {
  return phases
    .filter((phase) => phase.seconds > 0)
    .map((phase) => ({
      label: i18n.t(`session.phase.${phase.kind}`),
      start: phase.start,
      seconds: phase.seconds,
      passed: phase.passed,
      current: phase.passed > 0 && phase.passed < 1,
    }));
}

function cueParts(text: string, thought: string | null): readonly CuePart[] {
  const at = thought === null ? -1 : text.toLowerCase().indexOf(thought.toLowerCase());
  if (thought === null || at < 0) return [{ text, marked: false }];
  return [
    { text: text.slice(0, at), marked: false },
    { text: text.slice(at, at + thought.length), marked: true },
    { text: text.slice(at + thought.length), marked: false },
  ].filter((part) => part.text !== '');
}

/**
 * Each fifth repetition, a change of side, the last three seconds. It is a function of the moment alone: a live region is
 * read when its text changes, so nothing has to be remembered.
 */
function spoken(i18n: I18n, data: SessionData): string {
  const side = sideLabel(i18n, data) ?? '';
  if (data.work.kind === 'reps') {
    const fifth = Math.floor(data.work.done / 5) * 5;
    return fifth === 0 ? side : i18n.number(fifth);
  }
  const left = secondsLeft(data.work.elapsedMs, data.work.totalMs);
  return left > 0 && left <= LAST_SECONDS ? i18n.number(left) : side;
}

function secondsLeft(elapsedMs: Ms, totalMs: Ms): number {
  return Math.max(0, Math.ceil((totalMs - elapsedMs) / 1000));
}

/** `2:05`, for spans that are too long to count in seconds. */
function clockOf(i18n: I18n, seconds: number): string {
  const rest = i18n.number(seconds % 60).padStart(2, i18n.number(0));
  return `${i18n.number(Math.floor(seconds / 60))}:${rest}`;
}

/** After the last step, or when it was left at half or more. */
export interface SessionEndData {
  readonly name: string;
  readonly movedMs: Ms;
  readonly sets: number;
  readonly breaksToday: number;
  readonly effort: Effort | null;
}

export interface SessionEndProps {
  readonly title: string;
  readonly stats: readonly StatProps[];
  readonly efforts: readonly { readonly value: Effort; readonly label: string }[];
  readonly effort: Effort | null;
}

const efforts = [4, 6, 8, 10] as const;

export function sessionEndModel(i18n: I18n, data: SessionEndData): SessionEndProps {
  const moved =
    data.movedMs < minutes(1)
      ? { value: i18n.number(Math.round(data.movedMs / 1000)), unit: i18n.t('unit.seconds', { n: 0 }) }
      : i18n.minutesParts(data.movedMs / minutes(1));
  return {
    title: i18n.t('session.end.title', { name: data.name }),
    stats: [
      { ...moved, label: i18n.t('session.end.moved') },
      { value: i18n.number(data.sets), label: i18n.t('session.end.sets', { n: data.sets }) },
      { value: i18n.number(data.breaksToday), label: i18n.t('session.end.breaksToday', { n: data.breaksToday }) },
    ],
    efforts: efforts.map((value) => ({ value, label: i18n.t(`session.effort.${value}`) })),
    effort: data.effort,
  };
}
