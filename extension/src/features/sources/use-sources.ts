import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { useCallback, useState } from 'react';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useApp } from '../app-context.tsx';
import { useLive } from '../use-live.ts';
import type { PhonePushActions } from './PhonePush.tsx';
import { SOURCE_DAYS, sourceDataOf } from './source-data-of.ts';
import type { PhonePushData, SourcesData } from './sources-model.ts';

const NO_ENDPOINT: PhonePushData = { endpoint: null, token: null, busy: false, problem: null };
const syncStatus = (queries: LiveQueries) => queries.syncStatus();

export function useSources(): { readonly data: SourcesData | null; readonly actions: PhonePushActions } {
  const app = useApp();
  const sync = useLive(syncStatus);
  const today = localDayOf(app.now(), -new Date(app.now()).getTimezoneOffset());
  const days = useLive(
    useCallback((queries: LiveQueries) => queries.days(addDays(today, 1 - SOURCE_DAYS), today), [today]),
  );
  // The token exists in this page alone; the relay knows its hash.
  const [push, setPush] = useState<PhonePushData>(NO_ENDPOINT);

  const actions: PhonePushActions = {
    async onMakeEndpoint() {
      setPush({ ...push, busy: true });
      const made = await (await app.account()).createSource();
      setPush(
        made.ok
          ? { endpoint: made.value.url, token: made.value.token, busy: false, problem: null }
          : { ...NO_ENDPOINT, problem: made.problem },
      );
    },
    onCopy: (text) => void navigator.clipboard.writeText(text),
  };

  if (sync === undefined || days === undefined) return { data: null, actions };
  return {
    actions,
    data: {
      now: app.now(),
      phonePush: sync.account === null ? null : push,
      sources: sourceDataOf(days, today),
    },
  };
}
