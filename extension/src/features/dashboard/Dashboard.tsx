import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useLive } from '../use-live.ts';
import { useLiveSync } from '../use-live-sync.ts';
import { DashboardShell } from './DashboardShell.tsx';
import { type OpenPage, openPageOf, PAGE_GROUPS } from './page-groups.ts';
import { syncLabel } from './sync-label.ts';
import { Today } from './Today.tsx';
import { useHash } from './use-hash.ts';
import { useLogTrouble } from './use-log-trouble.ts';

// Today is there at once; each other page comes in a part of its own.
const PAGES: Readonly<Record<OpenPage, ComponentType>> = {
  today: Today,
  plan: lazy(async () => ({ default: (await import('../plan/Plan.tsx')).Plan })),
  library: lazy(async () => ({ default: (await import('../library/Library.tsx')).Library })),
  week: lazy(async () => ({ default: (await import('../insights/Insights.tsx')).Insights })),
  back: lazy(async () => ({ default: (await import('../insights/Back.tsx')).Back })),
  review: lazy(async () => ({ default: (await import('../insights/Review.tsx')).Review })),
  history: lazy(async () => ({ default: (await import('../history/History.tsx')).History })),
  decisions: lazy(async () => ({ default: (await import('../decisions/Decisions.tsx')).Decisions })),
  sources: lazy(async () => ({ default: (await import('../sources/Sources.tsx')).Sources })),
  devices: lazy(async () => ({ default: (await import('../devices/Devices.tsx')).Devices })),
  shortcuts: lazy(async () => ({ default: (await import('../shortcuts/Shortcuts.tsx')).Shortcuts })),
  settings: lazy(async () => ({ default: (await import('../settings/SettingsPage.tsx')).SettingsPage })),
};

const LogTrouble = lazy(async () => ({ default: (await import('./LogTrouble.tsx')).LogTrouble }));

const syncStatus = (queries: LiveQueries) => queries.syncStatus();
const knownDevices = (queries: LiveQueries) => queries.devices();

/** The page behind the toolbar: one section at a time, named in the address so that it can be linked to. */
export function Dashboard() {
  const i18n = useI18n();
  const page = openPageOf(useHash());
  const sync = useLive(syncStatus);
  const devices = useLive(knownDevices);
  const trouble = useLogTrouble();
  useLiveSync();
  useEffect(() => {
    document.title = `${i18n.t(`page.${page}`)} · ${i18n.t('app.name')}`;
    scrollTo(0, 0);
  }, [i18n, page]);

  const Page = PAGES[page];
  return (
    <DashboardShell groups={PAGE_GROUPS} current={page} sync={sync && devices ? syncLabel(i18n, sync, devices) : null}>
      <Suspense>{trouble ? <LogTrouble /> : <Page />}</Suspense>
    </DashboardShell>
  );
}
