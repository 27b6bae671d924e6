import type { actionProblemMessages } from './en/action-problems.ts';
import type { checkInMessages } from './en/check-ins.ts';
import type { commonMessages } from './en/common.ts';
import type { dashboardMessages } from './en/dashboard.ts';
import type { decisionsMessages } from './en/decisions.ts';
import type { devicesMessages } from './en/devices.ts';
import type { historyMessages } from './en/history.ts';
import type { insightsMessages } from './en/insights.ts';
import type { libraryMessages } from './en/library.ts';
import type { manifestMessages } from './en/manifest.ts';
import type { noticeMessages } from './en/notice.ts';
import type { planMessages } from './en/plan.ts';
import type { problemMessages } from './en/problems.ts';
import type { providersMessages } from './en/providers.ts';
import type { sessionMessages } from './en/session.ts';
import type { settingsMessages } from './en/settings.ts';
import type { shortcutMessages } from './en/shortcuts.ts';
import type { sourcesMessages } from './en/sources.ts';
import type { todayMessages } from './en/today.ts';
import type { undoMessages } from './en/undo.ts';
import type { welcomeMessages } from './en/welcome.ts';
import type { MessageParams } from './message-params.ts';

/** English is the source: other languages are checked against its keys. */
export type Messages = typeof checkInMessages &
  typeof commonMessages &
  typeof dashboardMessages &
  typeof decisionsMessages &
  typeof devicesMessages &
  typeof insightsMessages &
  typeof manifestMessages &
  typeof noticeMessages &
  typeof historyMessages &
  typeof libraryMessages &
  typeof planMessages &
  typeof problemMessages &
  typeof providersMessages &
  typeof sessionMessages &
  typeof settingsMessages &
  typeof actionProblemMessages &
  typeof shortcutMessages &
  typeof sourcesMessages &
  typeof todayMessages &
  typeof undoMessages &
  typeof welcomeMessages;

export type MessageKey = keyof Messages;

/** Looks up and fills in one message; `t('pause.minutes', { minutes: 30 })`. */
export type Translate = <Key extends MessageKey>(key: Key, ...params: ParamsOf<Messages[Key]>) => string;

type ParamsOf<Text extends string> = keyof MessageParams<Text> extends never ? [] : [params: MessageParams<Text>];

/** The messages of one area as a language module exports them, with the keys of the English ones. */
export type Catalogue = Readonly<Record<string, string>>;
