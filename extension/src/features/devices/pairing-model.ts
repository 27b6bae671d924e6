import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';

/** How far this device is with letting another one in. */
export type OfferData =
  | { readonly kind: 'closed'; readonly busy: boolean; readonly problem: Problem | null }
  | { readonly kind: 'code'; readonly code: string; readonly expiresAt: EpochMs }
  | { readonly kind: 'digits'; readonly busy: boolean; readonly problem: Problem | null }
  | { readonly kind: 'added' };

/** How far this device is with asking to be let in. */
export type AskData =
  | { readonly kind: 'closed'; readonly busy: boolean; readonly problem: Problem | null }
  | { readonly kind: 'digits'; readonly digits: string; readonly busy: boolean; readonly problem: Problem | null };

type Told<Data> = Data extends { readonly problem: Problem | null }
  ? Omit<Data, 'problem'> & { readonly problem: string | null }
  : Data;

export type AskProps = Told<AskData>;
export type OfferProps =
  | Told<Exclude<OfferData, { readonly kind: 'code' }>>
  | { readonly kind: 'code'; readonly code: string; readonly share: number; readonly left: string };

/** How long the relay keeps a code. */
const LIFETIME = minutes(5);

export function offerModel(i18n: I18n, offer: OfferData, now: EpochMs): OfferProps {
  if (offer.kind === 'added') return offer;
  if (offer.kind !== 'code') return { ...offer, problem: told(i18n, offer.problem) };
  const left = Math.max(0, offer.expiresAt - now);
  return {
    kind: 'code',
    code: inTwo(offer.code),
    share: left / LIFETIME,
    left: i18n.t('devices.add.left', { n: Math.ceil(left / minutes(1)) }),
  };
}

export function askModel(i18n: I18n, ask: AskData): AskProps {
  const problem = told(i18n, ask.problem);
  return ask.kind === 'digits' ? { ...ask, digits: inTwo(ask.digits), problem } : { ...ask, problem };
}

/** Eight in a row are hard to keep in mind on the way to the other screen. */
function inTwo(text: string): string {
  return `${text.slice(0, text.length / 2)} ${text.slice(text.length / 2)}`;
}

function told(i18n: I18n, problem: Problem | null): string | null {
  return problem === null ? null : problemSentence(i18n, problem);
}
