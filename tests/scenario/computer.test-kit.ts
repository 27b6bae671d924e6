import { BY_CLOCK, checkNudge } from '@unslouch/extension/src/app/check-nudge.ts';
import { claimNudge } from '@unslouch/extension/src/app/claim-nudge.ts';
import { createFakeBrowser, portsOf } from '@unslouch/extension/src/app/fake-browser.test-kit.ts';
import type { NudgePorts } from '@unslouch/extension/src/app/nudge-ports.ts';
import { readNudgeState } from '@unslouch/extension/src/app/read-nudge-state.ts';
import { type Ms, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import { createPair, type Device, MONDAY_NINE } from './device.test-kit.ts';

export type Computer = ReturnType<typeof createComputer>;

/** A whole device: the real stores and the real way to the relay, under a fake browser with somebody in front of it. */
export function createComputer(device: Device) {
  const browser = createFakeBrowser(MONDAY_NINE);
  /** When patience ends: never by itself, so that the answer alone decides. */
  let patience: () => Promise<void> = () => new Promise(() => {});

  function ports(): NudgePorts {
    const fake = portsOf(browser);
    return {
      ...fake,
      clock: { now: () => browser.now },
      zone: { current: () => UTC },
      lock: device.ports.lock,
      store: device.entries,
      settings: device.settings,
      peers: { claim: (slot) => claimNudge(device.ports, slot, patience) },
      wording: async () => ({
        notice: ({ id, type }) => ({ id, title: type, message: '', buttons: [] }),
        badge: ({ kind }) => kind,
        tooltip: ({ key }) => key,
      }),
    };
  }

  return {
    device,
    browser,
    get ports() {
      return ports();
    },
    look: () => checkNudge(ports()),
    switchTab: () => checkNudge(ports(), { ...BY_CLOCK, breakpoint: 'tab' }),
    loseAllPatience() {
      patience = () => Promise.resolve();
    },
    pass(time: Ms) {
      browser.now += time;
      device.pass(time);
    },
    state: async () => readNudgeState(await device.entries.loadState()),
  };
}

/** Two computers of one account, with a nudge every quarter of an hour; the person has used both since nine. */
export async function createDesks(origin: string) {
  const { laptop, desk } = await createPair(origin);
  const [left, right] = [createComputer(laptop), createComputer(desk)];
  await laptop.settings.save({ standUpEveryMinutes: 15 });
  for (const computer of [left, right]) await computer.look();
  await meet(left, right);
  return { left, right };
}

/** Each has sent and fetched everything, and looked. */
export async function meet(left: Computer, right: Computer): Promise<void> {
  for (const computer of [left, right, left]) await computer.device.sync();
  for (const computer of [left, right]) await computer.look();
  for (const computer of [left, right, left]) await computer.device.sync();
  for (const computer of [left, right]) await computer.look();
}

/** Sits before both, awake and looking. */
export async function sit(computers: readonly Computer[], time: Ms): Promise<void> {
  for (let passed = 0; passed < time; passed += minutes(1)) {
    for (const computer of computers) computer.pass(minutes(1));
    for (const computer of computers) await computer.look();
  }
}
