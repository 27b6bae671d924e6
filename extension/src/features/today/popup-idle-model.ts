import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { type EpochMs, type Ms, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { StepsExplanation } from '@unslouch/shared/domain/wearable/wearable-day.ts';
import type { Quantity } from '../../i18n/formats.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { DayLineProps } from '../../ui/DayLine.tsx';
import type { StatProps } from '../../ui/Stat.tsx';
import type { DayData } from './day-data.ts';
import { dayLineModel } from './day-line-model.ts';
import { type ExplanationData, explanationSentence } from './explanation-sentence.ts';
import type { OfferData } from './offer-data.ts';
import { aboutMinutes, offerTitle } from './offer-words.ts';

/** Everything that the idle popup tells. */
export interface PopupIdleData {
  readonly now: EpochMs;
  readonly offsetMinutes: number;
  readonly state: IdleState;
  /** As the engine explains it. Shown where it says more than the two numbers at the top. */
  readonly explanation: ExplanationData;
  readonly day: DayData;
  readonly offer: OfferData | null;
  readonly counts: {
    readonly breaks: number;
    /** Null before the first bout of the day. */
    readonly longestSitMs: Ms | null;
    readonly movedMs: Ms;
    readonly backSets: number;
  };
  readonly steps: {
    readonly count: number;
    readonly source: string;
    readonly at: EpochMs;
    /** For pages that have room to say it. */
    readonly why?: StepsExplanation;
  } | null;
  /** Last night. */
  readonly sleep: { readonly asleepMs: Ms; readonly source: string; readonly at: EpochMs } | null;
  /** The other device that moved last today. */
  readonly peer: { readonly name: string; readonly movedAt: EpochMs } | null;
  readonly sync: SyncState;
  /** Of sync, ingest or storage; told in the person's way, as sentences. */
  readonly problems: readonly Problem[];
  /** What was just logged and can be undone: "Band row, 12". */
  readonly logged: string | null;
}

export type IdleState =
  | { readonly kind: 'sitting' | 'inCall'; readonly sittingMs: Ms; readonly dueAt: EpochMs | null }
  | { readonly kind: 'away' | 'dayOff' }
  | { readonly kind: 'paused' | 'offHours'; readonly until: EpochMs | null };

export type SyncState =
  | { readonly kind: 'off' | 'synced' | 'trouble' }
  | { readonly kind: 'waiting'; readonly count: number };

export type PauseChoice = 'open' | '30' | '60' | 'tomorrow';

/** What the view draws: finished strings. */
export interface PopupIdleProps {
  readonly lead: { readonly label: string; readonly quantity: Quantity | null; readonly hint: string | null };
  readonly next: { readonly label: string; readonly time: string } | null;
  /** Why nothing comes now; null while it simply counts. */
  readonly why: string | null;
  readonly dayLine: DayLineProps;
  readonly offer: { readonly title: string; readonly detail: string } | null;
  readonly stats: readonly StatProps[];
  /** A sentence while paused, else null: the chips are shown. */
  readonly paused: string | null;
  readonly steps: SourcedLine | null;
  readonly sleep: SourcedLine | null;
  readonly peer: string | null;
  readonly sync: { readonly kind: SyncState['kind']; readonly label: string };
  readonly problems: readonly string[];
  readonly undo: string | null;
}

export interface SourcedLine {
  readonly value: string;
  /** "Fitbit, 12 min ago" */
  readonly source: string;
}

export function popupIdleModel(i18n: I18n, data: PopupIdleData): PopupIdleProps {
  const clock = (at: EpochMs) => i18n.clock(at, data.offsetMinutes);
  const source = (from: { readonly source: string; readonly at: EpochMs }) =>
    i18n.t('today.source', { source: from.source, age: i18n.relativeShort(from.at - data.now) });
  const { state, steps, sleep, peer } = data;
  return {
    lead: lead(i18n, state),
    next: next(i18n, data),
    why: why(i18n, data),
    dayLine: dayLineModel(i18n, data.day, 'hour'),
    offer: data.offer === null ? null : { title: offerTitle(i18n, data.offer), detail: offerDetail(i18n, data.offer) },
    stats: stats(i18n, data.counts),
    paused: state.kind === 'paused' ? pausedSentence(i18n, state.until, clock) : null,
    steps: steps && { value: i18n.t('today.steps', { count: steps.count }), source: source(steps) },
    sleep: sleep && {
      value: i18n.t('today.asleep', { span: i18n.minutes(sleep.asleepMs / minutes(1)) }),
      source: source(sleep),
    },
    peer: peer && i18n.t('today.peerMoved', { name: peer.name, time: clock(peer.movedAt) }),
    sync: { kind: data.sync.kind, label: syncLabel(i18n, data.sync) },
    problems: data.problems.map((problem) => problemSentence(i18n, problem)),
    undo: data.logged === null ? null : i18n.t('today.logged', { what: data.logged }),
  };
}

function lead(i18n: I18n, state: IdleState): PopupIdleProps['lead'] {
  switch (state.kind) {
    case 'sitting':
    case 'inCall':
      return {
        label: i18n.t(state.kind === 'inCall' ? 'today.inCallFor' : 'today.sittingFor'),
        quantity: i18n.minutesParts(Math.floor(state.sittingMs / minutes(1))),
        hint: null,
      };
    default:
      return { label: i18n.t(`today.${state.kind}`), quantity: null, hint: i18n.t(`today.${state.kind}Hint`) };
  }
}

function next(i18n: I18n, { state, now, offsetMinutes }: PopupIdleData): PopupIdleProps['next'] {
  if (state.kind === 'paused' || state.kind === 'offHours') {
    if (state.until === null) return null;
    return { label: i18n.t('today.until'), time: i18n.clock(state.until, offsetMinutes) };
  }
  const dueAt = 'dueAt' in state ? state.dueAt : null;
  if (dueAt === null) return null;
  const left = Math.ceil((dueAt - now) / minutes(1));
  // A due time that has passed is a nudge that waits for its moment.
  if (left <= 0) return { label: i18n.t('today.nextNow'), time: i18n.t('today.now') };
  return { label: i18n.t('today.next', { span: i18n.minutes(left) }), time: i18n.clock(dueAt, offsetMinutes) };
}

/** The numbers already say these, or the big word at the top does. */
const SAID_ABOVE = [
  'explain.next',
  'explain.starting',
  'explain.away',
  'explain.dayOff',
  'explain.outsideWindow',
  'explain.paused',
  'explain.pausedUntil',
];

function why(i18n: I18n, { explanation, offsetMinutes }: PopupIdleData): string | null {
  return SAID_ABOVE.includes(explanation.key) ? null : explanationSentence(i18n, explanation, offsetMinutes);
}

function offerDetail(i18n: I18n, offer: OfferData): string {
  const parts = [
    i18n.t('offer.about', { span: aboutMinutes(i18n, offer.seconds) }),
    ...offer.equipment,
    ...(offer.inTurn === null
      ? []
      : [i18n.t('offer.inTurn', { region: i18n.inSentence(i18n.t(`region.${offer.inTurn}`)) })]),
  ];
  return parts.join(' · ');
}

function stats(i18n: I18n, counts: PopupIdleData['counts']): readonly StatProps[] {
  const { breaks, longestSitMs, movedMs, backSets } = counts;
  const longest =
    longestSitMs === null ? { value: i18n.t('stat.unknown'), unit: '' } : i18n.minutesParts(longestSitMs / minutes(1));
  return [
    { value: i18n.number(breaks), label: i18n.t('today.breaks', { n: breaks }) },
    { ...longest, label: i18n.t('today.longestSit') },
    { ...i18n.minutesParts(movedMs / minutes(1)), label: i18n.t('today.moved') },
    { value: i18n.number(backSets), label: i18n.t('today.backSets', { n: backSets }) },
  ];
}

function pausedSentence(i18n: I18n, until: EpochMs | null, clock: (at: EpochMs) => string): string {
  return until === null ? i18n.t('today.pausedOpen') : i18n.t('today.pausedUntil', { time: clock(until) });
}

function syncLabel(i18n: I18n, sync: SyncState): string {
  return sync.kind === 'waiting' ? i18n.t('today.sync.waiting', { n: sync.count }) : i18n.t(`today.sync.${sync.kind}`);
}
