import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { PhoneApp, PhoneContact, PhoneSource } from '../../ports/phone-source.ts';
import type { Measured } from './measured-of.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { barsOf, gapSentence, type SourceRow, sentences } from './source-row.ts';

/** What an app's payloads are filed under: where the bars of its row come from. */
export const PROVIDER_OF_APP: Readonly<Record<PhoneApp, string>> = {
  'health-connect-webhook': 'health-connect',
  'health-auto-export': 'apple-health',
  shortcuts: 'plain-lines',
  tasker: 'plain-lines',
  'open-mhealth': 'open-mhealth',
};

/** A weekend away from the charger is no trouble yet. Taste. */
const QUIET_AFTER = days(2);

export interface PhoneFacts {
  readonly now: EpochMs;
  readonly measured: ReadonlyMap<string, Measured>;
  /** A source that is absent: the relay wasn't reached. */
  readonly contacts: ReadonlyMap<string, PhoneContact>;
}

export function phoneRow(i18n: I18n, source: PhoneSource, facts: PhoneFacts): SourceRow {
  const measured = facts.measured.get(PROVIDER_OF_APP[source.app]) ?? null;
  const { state, trouble } = stateOf(i18n, source, facts, measured);
  return {
    key: source.id,
    name: i18n.t(`sources.app.${source.app}`),
    kind: 'phone',
    detail: measured === null ? i18n.t('sources.phone') : i18n.t(`sources.${measured.carries}`),
    state,
    trouble,
    bars: barsOf(measured),
  };
}

function stateOf(
  i18n: I18n,
  { id }: PhoneSource,
  { now, contacts }: PhoneFacts,
  measured: Measured | null,
): Pick<SourceRow, 'state' | 'trouble'> {
  const contact = contacts.get(id);
  if (contact?.refused) return { state: refusalSentence(i18n, contact.refused.code), trouble: true };
  const last = contact?.lastPushAt;
  if (last === null) return { state: i18n.t('sources.waiting'), trouble: false };
  const quiet = last === undefined ? 0 : now - last;
  if (quiet >= QUIET_AFTER) {
    const told = problem('phone-quiet', 'passing', { days: Math.floor(quiet / days(1)) });
    return { state: problemSentence(i18n, told), trouble: true };
  }
  const at = last ?? measured?.lastDataAt ?? null;
  if (at === null) return { state: i18n.t('sources.noData'), trouble: false };
  const age = i18n.t('sources.lastData', { age: i18n.relative(Math.min(0, at - now)) });
  return { state: sentences(i18n.t('sources.upToDate'), age, gapSentence(i18n, measured)), trouble: false };
}
