import { useEffect, useMemo, useState } from 'react';
import { actionProblemMessages } from '../../i18n/en/action-problems.ts';
import { sourcesMessages } from '../../i18n/en/sources.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { type PhoneContact, type PhoneSource, SOURCE_PREFIX } from '../../ports/phone-source.ts';
import { useApp } from '../app-context.tsx';
import { useLive } from '../use-live.ts';
import { parsePhoneSources } from './phone-source.ts';
import { refusalSentence } from './refusal-sentence.ts';

const registers = (queries: LiveQueries) => queries.registers(SOURCE_PREFIX);
const syncStatus = (queries: LiveQueries) => queries.syncStatus();

/**
 * Asks the relay which phone could not deliver: once it is on the page, after each change of a phone, and while one could not,
 * after each sync, which may have brought what came through since. Draws nothing: the page around makes room for the sentence.
 * Where the relay is not reached, something else says so.
 */
export function RefusedPush({ onSentence }: { readonly onSentence: (sentence: string | null) => void }) {
  const app = useApp();
  const page = useI18n();
  const i18n = useMemo(() => page.extend([actionProblemMessages, sourcesMessages]), [page]);
  const stored = useLive(registers);
  const lastSyncedAt = useLive(syncStatus)?.lastSyncedAt;
  const [isRefused, setIsRefused] = useState(false);
  const again = isRefused ? lastSyncedAt : null;
  useEffect(() => {
    const phones = parsePhoneSources(stored ?? []);
    if (phones.length === 0 || again === undefined) return;
    let over = false;
    async function ask() {
      const contacts = await (await app.account()).phoneContacts();
      if (over || !contacts.ok) return;
      const sentence = firstRefusal(i18n, phones, contacts.value);
      setIsRefused(sentence !== null);
      onSentence(sentence);
    }
    ask().catch(reportError);
    return () => {
      over = true;
    };
  }, [app, i18n, stored, onSentence, again]);
  return null;
}

function firstRefusal(
  i18n: I18n,
  phones: readonly PhoneSource[],
  contacts: ReadonlyMap<string, PhoneContact>,
): string | null {
  for (const { id, app } of phones) {
    const refused = contacts.get(id)?.refused;
    if (refused) {
      const why = refusalSentence(i18n, refused.code);
      return i18n.t('problem.push-refused', { app: i18n.t(`sources.app.${app}`), why });
    }
  }
  return null;
}
