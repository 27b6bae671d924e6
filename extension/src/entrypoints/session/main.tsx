import { Session } from '../../features/session/Session.tsx';
import { commonMessages } from '../../i18n/en/common.ts';
import { createApp } from '../../wiring/create-app.ts';
import { mountPage } from '../../wiring/mount-page.tsx';

const app = createApp('window');
void mountPage(app, [commonMessages], <Session onLogged={app.close} onGone={app.close} />);
