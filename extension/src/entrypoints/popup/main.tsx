import { firstScreen } from '../../features/today/first-screen.ts';
import { Popup } from '../../features/today/Popup.tsx';
import { commonMessages } from '../../i18n/en/common.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { undoMessages } from '../../i18n/en/undo.ts';
import { chooseLocale, createI18n } from '../../i18n/i18n.ts';
import { createApp } from '../../wiring/create-app.ts';
import { mountPage } from '../../wiring/mount-page.tsx';
import { placeOfPopup } from '../../wiring/place-of-popup.ts';

const i18n = createI18n(chooseLocale('en', navigator.languages), [commonMessages, todayMessages, undoMessages]);
const app = createApp(placeOfPopup(location));
void firstScreen(app, globalThis.storedToday, localStorage).then((first) =>
  mountPage(app, i18n, <Popup first={first} />),
);
