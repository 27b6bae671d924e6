import { commonMessages } from '../../i18n/en/common.ts';
import { sessionMessages } from '../../i18n/en/session.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { chooseLocale, createI18n } from '../../i18n/i18n.ts';

/** The words of a session, which no page needs before one runs. */
export const sessionI18n = createI18n(chooseLocale('en', navigator.languages), [
  commonMessages,
  sessionMessages,
  todayMessages,
]);
