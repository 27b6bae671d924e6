import { Popup } from '../../features/today/Popup.tsx';
import { commonMessages } from '../../i18n/en/common.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { undoMessages } from '../../i18n/en/undo.ts';
import { createApp } from '../../wiring/create-app.ts';
import { mountPage } from '../../wiring/mount-page.tsx';
import { placeOfPopup } from '../../wiring/place-of-popup.ts';

const app = createApp(placeOfPopup(location));
// Under way while the last known screen is drawn.
void app.queries();
void app.zone();
void import('../../features/today/live-today.ts');
void mountPage(app, [commonMessages, todayMessages, undoMessages], <Popup />);
