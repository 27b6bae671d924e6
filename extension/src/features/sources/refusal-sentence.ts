import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';

/** Why a push was turned away, and what to do on the phone; `code` as the relay answered it. */
export function refusalSentence(i18n: I18n, code: string): string {
  // To the person, half a payload and another app's payload are one thing.
  return problemSentence(i18n, { code: code === 'malformed' ? 'payload-unknown' : code, permanent: true });
}
