import { Dashboard } from '../../features/dashboard/Dashboard.tsx';
import { actionProblemMessages } from '../../i18n/en/action-problems.ts';
import { checkInMessages } from '../../i18n/en/check-ins.ts';
import { commonMessages } from '../../i18n/en/common.ts';
import { dashboardMessages } from '../../i18n/en/dashboard.ts';
import { decisionsMessages } from '../../i18n/en/decisions.ts';
import { devicesMessages } from '../../i18n/en/devices.ts';
import { historyMessages } from '../../i18n/en/history.ts';
import { insightsMessages } from '../../i18n/en/insights.ts';
import { noticeMessages } from '../../i18n/en/notice.ts';
import { problemMessages } from '../../i18n/en/problems.ts';
import { providersMessages } from '../../i18n/en/providers.ts';
import { settingsMessages } from '../../i18n/en/settings.ts';
import { shortcutMessages } from '../../i18n/en/shortcuts.ts';
import { sourcesMessages } from '../../i18n/en/sources.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { welcomeMessages } from '../../i18n/en/welcome.ts';
import { createApp } from '../../wiring/create-app.ts';
import { mountPage } from '../../wiring/mount-page.tsx';

const areas = [
  checkInMessages,
  commonMessages,
  dashboardMessages,
  decisionsMessages,
  devicesMessages,
  historyMessages,
  insightsMessages,
  noticeMessages, // tried from the settings
  problemMessages,
  settingsMessages,
  providersMessages,
  actionProblemMessages,
  shortcutMessages,
  sourcesMessages,
  todayMessages,
  welcomeMessages, // the readiness questions
];
const app = createApp('window');
// Whatever page is opened, it reads the log.
void app.queries();
void mountPage(app, areas, <Dashboard />);

// Here and not in the background: no nudge needs it, and the background loads at every event.
requestIdleCallback(async () => (await import('../../wiring/keep-up.ts')).keepUp());
