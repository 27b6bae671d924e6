import { firstScreen } from '../../features/today/first-screen.ts';
import { Popup } from '../../features/today/Popup.tsx';
import { commonMessages } from '../../i18n/en/common.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { undoMessages } from '../../i18n/en/undo.ts';
import { createApp } from '../../wiring/create-app.ts';
import { mountPage } from '../../wiring/mount-page.tsx';
import { placeOfPopup } from '../../wiring/place-of-popup.ts';

const app = createApp(placeOfPopup(location));
void mountPage(app, [commonMessages, todayMessages, undoMessages], async (i18n) => (
  <Popup first={await firstScreen(i18n, app, globalThis.firstLook, localStorage)} />
));
