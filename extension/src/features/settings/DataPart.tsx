import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { useCallback, useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Data, DataState } from '../../ports/data.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useApp } from '../app-context.tsx';
import { pageHref } from '../dashboard/pages.ts';
import { useLive } from '../use-live.ts';
import { DataCard } from './DataCard.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { dataCard } from './data-model.ts';
import { HelpCard } from './HelpCard.tsx';
import { providersOf } from './providers-of.ts';
import { useDeleteEverything } from './use-delete-everything.ts';

const firstDay = (queries: LiveQueries) => queries.firstDay();
const syncStatus = (queries: LiveQueries) => queries.syncStatus();
const openDevices = () => location.assign(pageHref('devices'));

/** A provider that sent nothing for so long is still listed under "all". */
const LISTED_DAYS = 400;

export function DataPart() {
  const app = useApp();
  const i18n = useI18n();
  const [data, setData] = useState<Data | null>(null);
  const [state, setState] = useState<DataState | null>(null);
  const today = localDayOf(app.now(), -new Date(app.now()).getTimezoneOffset());
  const first = useLive(firstDay);
  const days = useLive(
    useCallback((queries: LiveQueries) => queries.days(addDays(today, -LISTED_DAYS), today), [today]),
  );

  useEffect(() => {
    void app.data().then(setData);
  }, [app]);
  useEffect(() => data?.state.subscribe(setState, reportError), [data]);

  // A press may come before there is anybody to take it.
  const ask = (request: (ready: Data) => void) => void app.data().then(request);
  const sync = useLive(syncStatus);
  const everything = useDeleteEverything();

  if (first === undefined || days === undefined || sync === undefined) return null;
  const card = dataCard(i18n, { state, providers: providersOf(days), first: first ?? today, last: today });
  return (
    <>
      <DataCard
        {...card}
        onExport={(format) => ask((ready) => ready.export(format))}
        onDelete={(request) => ask((ready) => ready.delete(request))}
      />
      <DeleteEverything
        {...everything}
        synced={sync.account !== null}
        saved={card.saved}
        onSave={() => ask((ready) => ready.export('backup'))}
        onOpenDevices={openDevices}
      />
      <HelpCard
        busy={card.progress !== null}
        said={card.reported}
        onReport={() => ask((ready) => ready.export('report'))}
      />
    </>
  );
}
