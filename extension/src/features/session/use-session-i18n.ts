import { useMemo } from 'react';
import { sessionMessages } from '../../i18n/en/session.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** The page's words and those of a session, which no page needs before one runs. */
export function useSessionI18n(): I18n {
  const page = useI18n();
  return useMemo(() => page.extend([sessionMessages, todayMessages]), [page]);
}
