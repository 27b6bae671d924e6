import { Popup } from '../../features/today/Popup.tsx';
import { commonMessages } from '../../i18n/en/common.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { undoMessages } from '../../i18n/en/undo.ts';
import { chooseLocale, createI18n } from '../../i18n/i18n.ts';
import { createApp } from '../../pages/create-app.ts';
import { mountPage } from '../../pages/mount-page.tsx';
import { placeOfPopup } from '../../pages/place-of-popup.ts';

const i18n = createI18n(chooseLocale('en', navigator.languages), [commonMessages, todayMessages, undoMessages]);
mountPage(createApp(placeOfPopup(location)), i18n, <Popup />);
