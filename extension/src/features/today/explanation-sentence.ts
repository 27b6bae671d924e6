import type { Speech } from '../../i18n/speech.ts';

/** The one sentence that is always true, as the engine states it: an i18n key with whole minutes and instants. */
export interface ExplanationData {
  readonly key: string;
  readonly params: Readonly<Record<string, number>>;
}

export function explanationSentence(i18n: Speech, { key, params }: ExplanationData, offsetMinutes: number): string {
  const { sat = 0, left = 0, due, until } = params;
  const time = (at: number | undefined) => (at === undefined ? 'none' : i18n.clock(at, offsetMinutes));
  const words = { sat: i18n.minutes(sat), left: i18n.minutes(left), due: time(due), until: time(until) };
  return i18n.find(key, words) ?? i18n.t('explain.starting');
}
