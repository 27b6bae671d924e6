import type { I18n } from '../../i18n/i18n.ts';
import type { SegmentedPart } from '../../ui/Segmented.tsx';
import { type ExplanationData, explanationSentence } from './explanation-sentence.ts';
import type { OfferData } from './offer-data.ts';
import { aboutMinutes, offerTitle, regionNames } from './offer-words.ts';

export interface PopupNudgeData {
  readonly offer: OfferData;
  readonly offsetMinutes: number;
  readonly explanation: ExplanationData;
  /** Further reasons, each an explanation of its own. */
  readonly reasons: readonly ExplanationData[];
  readonly snoozePresetsMinutes: readonly number[];
}

export interface PopupNudgeProps {
  readonly title: string;
  readonly detail: string;
  /** Value: whole minutes as text. */
  readonly later: readonly SegmentedPart<string>[];
  readonly why: { readonly sentence: string; readonly reasons: readonly string[] };
  /** A stand-up has no exercise that could be swapped, hurt or be ruled out. */
  readonly hasExercise: boolean;
}

export function popupNudgeModel(i18n: I18n, data: PopupNudgeData): PopupNudgeProps {
  const { offer, offsetMinutes } = data;
  return {
    title: offerTitle(i18n, offer),
    detail: detail(i18n, offer),
    later: data.snoozePresetsMinutes.map((preset) => ({ value: String(preset), label: i18n.minutes(preset) })),
    why: {
      sentence: explanationSentence(i18n, data.explanation, offsetMinutes),
      reasons: data.reasons.map((reason) => explanationSentence(i18n, reason, offsetMinutes)),
    },
    hasExercise: offer.exerciseName !== null,
  };
}

/** "About 1 min · band · mid back": a list needs no grammar, so every language can fill it. */
function detail(i18n: I18n, offer: OfferData): string {
  if (offer.exerciseName === null) return i18n.t(offer.type === 'walk' ? 'nudge.walkDetail' : 'nudge.standUpDetail');
  return [
    i18n.t('offer.about', { span: aboutMinutes(i18n, offer.seconds) }),
    ...(offer.equipment.length === 0 ? [i18n.t('nudge.nothingNeeded')] : offer.equipment),
    i18n.inSentence(regionNames(i18n, offer.regions)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
