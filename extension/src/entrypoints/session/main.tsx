import { Session } from '../../features/session/Session.tsx';
import { sessionI18n } from '../../features/session/session-i18n.ts';
import { createApp } from '../../pages/create-app.ts';
import { mountPage } from '../../pages/mount-page.tsx';

const app = createApp('window');
mountPage(app, sessionI18n, <Session onLogged={app.close} onGone={app.close} />);
