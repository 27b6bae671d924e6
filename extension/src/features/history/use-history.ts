import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { useCallback, useState } from 'react';
import * as v from 'valibot';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useApp } from '../app-context.tsx';
import { deviceLabelOf } from '../devices/device-label-of.ts';
import type { EntryDraft, LogActions } from '../log-actions.ts';
import { useKept } from '../use-kept.ts';
import { useLive } from '../use-live.ts';
import { addedDraft, correctedDraft } from './entry-drafts.ts';
import { gymDraft } from './gym-draft.ts';
import type { HistoryActions } from './HistoryView.tsx';
import { historyDaysOf, historyEntryOf } from './history-days-of.ts';
import { CORRECTION, type HistoryData, whatOf } from './history-model.ts';
import { useTypedMove } from './use-typed-move.ts';

/** Days at first; each press doubles them. Taste. */
const FIRST_DAYS = 28;

/** Of this tab's own making. */
const TAKEN_OUT = v.custom<AnyFact>((fact) => typeof fact === 'object' && fact !== null);

const firstDay = (queries: LiveQueries) => queries.firstDay();
const knownDevices = (queries: LiveQueries) => queries.devices();
const syncStatus = (queries: LiveQueries) => queries.syncStatus();

/** The data of the history page and what its buttons do. */
export function useHistory(zone: Zone): { readonly data: HistoryData | null; readonly actions: HistoryActions } {
  const app = useApp();
  const i18n = useI18n();
  const [shown, setShown] = useState(FIRST_DAYS);
  const [removed, setRemoved] = useKept('taken out entry', TAKEN_OUT, sessionStorage);
  const [editing, setEditing] = useKept('correction', CORRECTION);
  const [tooEarly, setTooEarly] = useState(false);
  const typed = useTypedMove(zone);
  const today = localDayOf(app.now(), zone.offsetMinutesAt(app.now()));
  const from = addDays(today, 1 - shown);
  const days = useLive(useDays(from, today));
  const first = useLive(firstDay);
  const devices = useLive(knownDevices);
  const own = useLive(syncStatus)?.device;

  /** A change is told to the other devices as soon as it is written. */
  async function change(task: (log: LogActions) => Promise<void>): Promise<void> {
    setTooEarly(false);
    await task(await app.log());
    void app.send({ kind: 'sync-now' });
  }

  async function write(
    draft: EntryDraft | null,
    task: (log: LogActions, draft: EntryDraft) => Promise<void>,
  ): Promise<boolean> {
    if (draft === null) setTooEarly(true);
    else await change((log) => task(log, draft));
    return draft !== null;
  }

  const find = (id: string) => days?.flatMap((day) => day.entries).find((fact) => JSON.stringify(fact.id) === id);

  const actions: HistoryActions = {
    onAdd: (entry) => write(addedDraft(entry, zone, app.now()), (log, draft) => log.add(draft)),
    onGym: (lines, effort) => write(gymDraft(lines, effort, zone, app.now()), (log, draft) => log.add(draft)),
    onEdit: (entry) => setEditing(entry === null ? null : { entry, typed: {} }),
    onType: (entry, typed) => setEditing({ entry, typed }),
    onCorrect(id, entry) {
      const fact = find(id);
      if (fact === undefined) return;
      const draft = correctedDraft(fact, entry, app.now());
      void write(draft, (log, corrected) => log.correct(fact, corrected)).then(
        (isLogged) => isLogged && setEditing(null),
      );
    },
    onRemove(id) {
      const fact = find(id);
      if (fact === undefined) return;
      void change((log) => log.remove(fact)).then(() => setRemoved(fact));
    },
    onUndo() {
      if (removed === null && typed.logged !== null) {
        const fact = days
          ?.flatMap((day) => day.entries)
          .findLast((entry) => entry.startTime === typed.logged?.startTime);
        if (fact !== undefined) void change((log) => log.remove(fact)).then(typed.forget);
        else typed.forget();
        return;
      }
      const fact = removed;
      if (fact !== null) void change((log) => log.restore(fact)).then(() => setRemoved(null));
    },
    onUndoGone: () => {
      setRemoved(null);
      typed.forget();
    },
    onMore: () => setShown(shown * 2),
  };

  if (days === undefined || first === undefined || devices === undefined || own === undefined) {
    return { data: null, actions };
  }
  const names = new Map(devices.map(({ id, label }) => [id, deviceLabelOf(label).name]));
  const entry = removed && historyEntryOf(i18n, removed, { own, names });
  return {
    actions,
    data: {
      today,
      days: historyDaysOf(i18n, days, { own, names }),
      hasMore: first !== null && first < from,
      removed: entry && whatOf(i18n, entry),
      editing,
      tooEarly,
      typed: typed.logged?.words ?? null,
      notUnderstood: typed.notUnderstood,
    },
  };
}

function useDays(from: LocalDay, today: LocalDay) {
  // An entry of the zone to the east may lie on tomorrow.
  return useCallback((queries: LiveQueries) => queries.days(from, addDays(today, 1)), [from, today]);
}
