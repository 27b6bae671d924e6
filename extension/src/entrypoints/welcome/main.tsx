import { Welcome } from '../../features/welcome/Welcome.tsx';
import { commonMessages } from '../../i18n/en/common.ts';
import { noticeMessages } from '../../i18n/en/notice.ts';
import { settingsMessages } from '../../i18n/en/settings.ts';
import { welcomeMessages } from '../../i18n/en/welcome.ts';
import { createApp } from '../../wiring/create-app.ts';
import { mountPage } from '../../wiring/mount-page.tsx';

const areas = [commonMessages, noticeMessages, settingsMessages, welcomeMessages];
void mountPage(createApp('window'), areas, <Welcome onDone={() => location.replace('/options.html#today')} />);
