import { Session } from '../../features/session/Session.tsx';
import { sessionI18n } from '../../features/session/session-i18n.ts';
import { createApp } from '../../wiring/create-app.ts';
import { mountPage } from '../../wiring/mount-page.tsx';

const app = createApp('window');
mountPage(app, sessionI18n, <Session onLogged={app.close} onGone={app.close} />);
