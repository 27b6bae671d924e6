import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { useCallback, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useApp } from '../app-context.tsx';
import { pageHref } from '../dashboard/pages.ts';
import { useLive } from '../use-live.ts';
import { AddSource } from './AddSource.tsx';
import { fileRows } from './file-rows.ts';
import { ImportPart } from './ImportPart.tsx';
import { measuredOf, SOURCE_DAYS } from './measured-of.ts';
import { PhoneDetails } from './PhoneDetails.tsx';
import { ProviderPart } from './ProviderPart.tsx';
import { PROVIDER_OF_APP, phoneRow } from './phone-rows.ts';
import { SourcesView } from './SourcesView.tsx';
import type { SourceEntry } from './source-row.ts';
import { usePhones } from './use-phones.ts';

const openDevices = () => location.assign(pageHref('devices'));
const syncStatus = (queries: LiveQueries) => queries.syncStatus();

/** Where steps and sleep come from. Each kind of source makes its own entries; the list shows them alike. */
export function Sources() {
  const app = useApp();
  const i18n = useI18n();
  const now = app.now();
  const today = localDayOf(now, -new Date(now).getTimezoneOffset());
  const sync = useLive(syncStatus);
  const days = useLive(
    useCallback((queries: LiveQueries) => queries.days(addDays(today, 1 - SOURCE_DAYS), today), [today]),
  );
  const hasAccount = sync !== undefined && sync.account !== null;
  const phones = usePhones(hasAccount);
  const [isAdding, setIsAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  if (sync === undefined || days === undefined || phones.sources === undefined) return null;

  const measured = measuredOf(days, today);
  const phoneEntries = phones.sources.map((source): SourceEntry => {
    const row = phoneRow(i18n, source, { now, measured, contacts: phones.contacts });
    const details = <PhoneDetails source={source} work={phones.workOf(source)} {...phones.actions} />;
    return { row, more: { action: i18n.t(row.trouble ? 'sources.showCode' : 'sources.manage'), details } };
  });
  const listed = new Set(phones.sources.map(({ app: kind }) => PROVIDER_OF_APP[kind]));
  const others = fileRows(i18n, measured, listed, now).map((row): SourceEntry => ({ row, more: null }));

  return (
    <SourcesView
      entries={[...phoneEntries, ...others]}
      opened={opened}
      onAdd={() => setIsAdding(true)}
      adding={
        isAdding ? (
          <AddSource
            busy={phones.adding}
            problem={phones.addProblem}
            onOpenDevices={openDevices}
            onClose={() => setIsAdding(false)}
            onAddPhone={
              hasAccount
                ? async (kind) => {
                    const added = await phones.add(kind);
                    if (added === null) return;
                    setIsAdding(false);
                    setOpened(added.id);
                  }
                : null
            }
          />
        ) : null
      }
    >
      {hasAccount && <ProviderPart />}
      <ImportPart />
    </SourcesView>
  );
}
