import type { AnyFact, CheckInValue } from '@unslouch/shared/domain/log/fact.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useApp } from '../app-context.tsx';
import type { LogActions } from '../log-actions.ts';
import { useLive } from '../use-live.ts';
import { checkInsOf } from './check-in-items.ts';
import { changeOf, checkInsModel } from './check-ins-model.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

/** The check-ins that are switched on, what a tap does, and how the last one is taken back. */
export function useCheckIns(today: readonly AnyFact[], zone: Zone | null) {
  const app = useApp();
  const i18n = useI18n();
  const stored = useLive(storedSettings);
  const [undo, setUndo] = useState<{ readonly sentence: string; readonly value: CheckInValue } | null>(null);
  const items = stored === undefined ? [] : checkInsModel(i18n, checkInsOf(stored), today);

  async function write(value: CheckInValue): Promise<void> {
    if (zone === null) return;
    const log: LogActions = await app.log();
    const change = changeOf(value, today);
    if (change.kind === 'remove') await log.remove(change.fact as AnyFact);
    else {
      if (change.replaces !== null) await log.remove(change.replaces as AnyFact);
      const startTime = app.now();
      await log.add({ type: 'checkIn', startTime, offsetMinutes: zone.offsetMinutesAt(startTime), value });
    }
    void app.send({ kind: 'sync-now' });
  }

  /** The very last tap of that kind goes; for a number, the one before does not come back. */
  async function takeBack(): Promise<void> {
    if (undo === null) return;
    setUndo(null);
    const { item, region } = undo.value;
    const last = today.findLast(
      (fact) => fact.type === 'checkIn' && fact.value.item === item && fact.value.region === region,
    );
    if (last !== undefined) await (await app.log()).remove(last);
    void app.send({ kind: 'sync-now' });
  }

  return {
    items,
    undo: undo?.sentence ?? null,
    onTap(value: CheckInValue) {
      const adds = changeOf(value, today).kind === 'add';
      const what = i18n.t(`checkIn.${value.item}`);
      setUndo(null);
      void write(value).then(() => adds && setUndo({ sentence: i18n.t('checkIn.logged', { what }), value }));
    },
    onUndo: () => void takeBack(),
    onUndoGone: () => setUndo(null),
  };
}
