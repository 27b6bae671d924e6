import { type EpochMs, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { nextAlarm } from './agenda.ts';
import { SWEEP_EVERY } from './retention.ts';
import type { Store } from './store/store.ts';
import { sweep } from './sweep.ts';

/** What happens at once becomes one: ten notifications of a night are one look. */
const SOON = seconds(0.5);

/** One alarm for two reasons: the sweep, and whatever the connections have to do next. */
export function createAlarms(storage: DurableObjectStorage, store: Store, providerOf: Parameters<typeof nextAlarm>[1]) {
  const isAlone = () => store.connections().length === 0;

  async function plan(): Promise<void> {
    const now = Date.now();
    const due = nextAlarm(store, providerOf, now);
    if (due === null) return;
    const at = Math.max(due, now + SOON);
    const planned = await storage.getAlarm();
    if (planned === null || planned > at || planned < now) await storage.setAlarm(at);
  }

  return {
    plan,

    async sweepIfDue(now: EpochMs): Promise<void> {
      const due = store.sweepDue();
      const alone = isAlone();
      const isForSweep = due === null ? alone : due <= now;
      if (!isForSweep) return;
      const result = sweep(store, now);
      const at = result === 'idle' ? null : result === 'more' ? now : now + SWEEP_EVERY;
      if (at !== null && alone) await storage.setAlarm(Math.max(at, now + SOON));
      if (due !== null || (at !== null && !alone)) store.planSweep(alone ? null : at);
    },

    /** Without connections the alarm itself is the plan, which saves a row; with them the sweep's time is one of many. */
    async planSweep(): Promise<void> {
      if (store.sweepDue() !== null) return;
      const at = Date.now() + SWEEP_EVERY;
      if (!isAlone()) {
        store.planSweep(at);
        await plan();
      } else if ((await storage.getAlarm()) === null) await storage.setAlarm(at);
    },

    /** Before the first connection takes the alarm. */
    async keepSweep(): Promise<void> {
      const at = await storage.getAlarm();
      if (at !== null && isAlone()) store.planSweep(at);
    },
  };
}
