import { commonMessages } from '../../i18n/en/common.ts';
import { dashboardMessages } from '../../i18n/en/dashboard.ts';
import { decisionsMessages } from '../../i18n/en/decisions.ts';
import { devicesMessages } from '../../i18n/en/devices.ts';
import { historyMessages } from '../../i18n/en/history.ts';
import { problemMessages } from '../../i18n/en/problems.ts';
import { sessionMessages } from '../../i18n/en/session.ts';
import { settingsMessages } from '../../i18n/en/settings.ts';
import { sourcesMessages } from '../../i18n/en/sources.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { welcomeMessages } from '../../i18n/en/welcome.ts';
import { createI18n } from '../../i18n/i18n.ts';

/** Every area at once; a British clock, so that pictures show `14:13`. */
export const galleryI18n = createI18n('en-GB', [
  commonMessages,
  dashboardMessages,
  decisionsMessages,
  devicesMessages,
  historyMessages,
  problemMessages,
  sessionMessages,
  settingsMessages,
  sourcesMessages,
  todayMessages,
  welcomeMessages,
]);
