import { type EpochMs, type Ms, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { createZone, UTC } from '@unslouch/shared/domain/time/zone.ts';
import { createDisk, MONDAY_NINE } from '../adapters/dexie/stores.test-kit.ts';
import type { Lock } from '../ports/lock.ts';
import { BY_CLOCK, checkNudge } from './check-nudge.ts';
import { createFakeBrowser, portsOf } from './fake-browser.test-kit.ts';
import { createKiller } from './killable.test-kit.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { shiftBout } from './shift-bout.ts';
import { startSession } from './start-session.ts';

const LONDON = createZone('Europe/London') ?? UTC;

/** A person at a computer, on a Monday at nine: a fake browser on a real database. */
export function createDesk(seed = 1) {
  const disk = createDisk(seed);
  const browser = createFakeBrowser(MONDAY_NINE);
  const killer = createKiller();

  /** A background, started anew: it knows nothing but what is stored. Locks die with their holder. */
  function boot(): NudgePorts {
    const { entries, settings } = disk.open();
    const ports = portsOf(browser);
    return {
      clock: { now: () => browser.now },
      zone: { current: () => LONDON },
      lock: createLock(),
      store: killer.watch(entries),
      settings: killer.watch(settings),
      alarms: killer.watch(ports.alarms),
      presence: killer.watch(ports.presence),
      screen: killer.watch(ports.screen),
      breakpoints: ports.breakpoints,
      notices: killer.watch(ports.notices),
      toolbar: killer.watch(ports.toolbar),
      surfaces: killer.watch(ports.surfaces),
      peers: killer.watch(ports.peers),
      wording: async () => ({
        notice: ({ id, type }) => ({ id, title: type, message: '', buttons: [] }),
        badge: (badge) => (badge.kind === 'minutes' ? String(badge.minutes) : badge.kind),
        tooltip: ({ key }) => key,
      }),
    };
  }

  function pass(time: Ms): void {
    browser.now += time;
    disk.pass(time);
  }

  return { browser, disk, killer, boot, pass };
}

export type Desk = ReturnType<typeof createDesk>;

/** Half an hour of sitting: a workout is due, and waits for a breakpoint. */
export async function sitUntilDue(desk: Desk): Promise<void> {
  const ports = desk.boot();
  await ports.settings.save({ workoutEveryMinutes: 30 });
  await checkNudge(ports);
  await shiftBout(ports, { intervals: 1, asleepMinutes: 0, lookInSeconds: 0 });
  desk.pass(minutes(0.5));
  await checkNudge(ports);
}

/** The alarm rings, and the browser has set it again by itself before anybody is woken. Tells when it rang; null: none is set. */
export function ring(desk: Desk): EpochMs | null {
  const { alarmAt, now } = desk.browser;
  if (alarmAt === null) return null;
  desk.pass(alarmAt - now);
  desk.browser.alarmAt = alarmAt + minutes(1);
  return alarmAt;
}

/** A tab switch: the breakpoint that a due nudge waits for. */
export function switchTab(ports: NudgePorts): Promise<void> {
  return checkNudge(ports, { ...BY_CLOCK, breakpoint: 'tab' });
}

export async function fireNudge(desk: Desk): Promise<NudgePorts> {
  await sitUntilDue(desk);
  const ports = desk.boot();
  await switchTab(ports);
  return ports;
}

/** The session that the nudge offers. */
export async function startOffered(desk: Desk): Promise<void> {
  const ports = await fireNudge(desk);
  const { nudge } = readNudgeState(await ports.store.loadState());
  if (nudge === null) throw new Error('No nudge is open');
  await startSession(ports, { nudge: nudge.id, type: nudge.type, exercise: nudge.exercise });
}

function createLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return {
    runIfFree: (_name, task) => task(),
    runAlone(_name, task) {
      const run = last.then(task, task);
      last = run;
      return run;
    },
  };
}
