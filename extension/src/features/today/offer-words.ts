import type { I18n } from '../../i18n/i18n.ts';
import type { Region } from '../../ui/region.ts';
import type { DoseData, OfferData } from './offer-data.ts';

/** The act itself: "Band row, 12 times", "Stand up for 2 min". */
export function offerTitle(i18n: I18n, offer: OfferData): string {
  const { exerciseName: name, dose } = offer;
  if (name === null) {
    return i18n.t(offer.type === 'walk' ? 'offer.walk' : 'offer.standUp', { span: spanWords(i18n, offer.seconds) });
  }
  const title = doseTitle(i18n, name, dose);
  return offer.sets > 1 ? i18n.t('offer.sets', { title, sets: offer.sets }) : title;
}

function doseTitle(i18n: I18n, name: string, dose: DoseData): string {
  switch (dose.kind) {
    case 'reps':
      return i18n.t(dose.perSide ? 'offer.repsPerSide' : 'offer.reps', { name, reps: dose.reps });
    case 'hold':
      return i18n.t(dose.perSide ? 'offer.holdPerSide' : 'offer.hold', { name, span: spanWords(i18n, dose.seconds) });
    case 'time':
      return i18n.t('offer.time', { name, span: spanWords(i18n, dose.seconds) });
  }
}

/** "Upper and mid back"; empty for none. */
export function regionNames(i18n: I18n, regions: readonly Region[]): string {
  const inOrder = (['upper', 'mid', 'lower'] as const).filter((region) => regions.includes(region));
  return i18n.find(`regions.${inOrder.join('-')}`, {}) ?? '';
}

/** Seconds below two minutes, if they make no whole minute; else minutes, rounded. */
export function spanWords(i18n: I18n, seconds: number): string {
  return seconds < 120 && seconds % 60 !== 0 ? i18n.seconds(Math.round(seconds)) : i18n.minutes(seconds / 60);
}

/** "About 1 min": estimates are told in minutes, and never in none. */
export function aboutMinutes(i18n: I18n, seconds: number): string {
  return i18n.minutes(Math.max(1, Math.round(seconds / 60)));
}
