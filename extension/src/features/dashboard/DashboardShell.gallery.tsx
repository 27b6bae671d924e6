import type { I18n } from '../../i18n/i18n.ts';
import type { KnownDevice, SyncStatus } from '../../ports/sync-status.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { Page } from '../../ui/Page.tsx';
import { DashboardShell } from './DashboardShell.tsx';
import { PAGE_GROUPS } from './page-groups.ts';
import { syncLabel } from './sync-label.ts';

type Sync = Pick<SyncStatus, 'account' | 'problem' | 'waiting'>;

const synced: Sync = { account: 'a', problem: null, waiting: 0 };
const devices: readonly Pick<KnownDevice, 'revoked'>[] = [{ revoked: false }, { revoked: false }];

const states: readonly (readonly [string, Sync | null])[] = [
  ['loading', null],
  ['synced', synced],
  ['no network, entries wait', { ...synced, waiting: 3 }],
  ['sync has trouble', { ...synced, problem: { code: 'offline', permanent: false } }],
  ['without an account', { ...synced, account: null }],
];

export const dashboardShellGallery: GalleryPage = {
  name: 'dashboard-shell',
  widths: [960, 320, 1280],
  states: states.map(([name, sync]) => ({
    name,
    render: (i18n: I18n) => (
      <DashboardShell groups={PAGE_GROUPS} current="week" sync={sync && syncLabel(i18n, sync, devices)}>
        {sync && <Page title={i18n.t('page.week')}>{null}</Page>}
      </DashboardShell>
    ),
  })),
};
