import type { AccountPorts } from '@unslouch/extension/src/app/account-ports.ts';
import type { BackgroundPorts } from '@unslouch/extension/src/app/background-ports.ts';
import type { Killer } from '@unslouch/extension/src/app/killable.test-kit.ts';
import type { NudgePorts } from '@unslouch/extension/src/app/nudge-ports.ts';
import type { Computer } from './computer.test-kit.ts';

/** What a background on this computer awaits, each a point where it may be killed. */
export function watched(killer: Killer, { device, ports }: Computer): BackgroundPorts {
  return { account: watchAccount(killer, device.ports), nudge: watchNudge(killer, ports) };
}

function watchAccount(killer: Killer, ports: AccountPorts): AccountPorts {
  return {
    ...ports,
    lock: FREE,
    consent: killer.watch(ports.consent),
    keys: killer.watch(ports.keys),
    secondCopy: killer.watch(ports.secondCopy),
    store: killer.watch(ports.store),
    tokens: killer.watch(ports.tokens),
    relayAt(origin) {
      const at = ports.relayAt(origin);
      return { ...killer.watch(at), withToken: (token) => killer.watch(at.withToken(token)) };
    },
  };
}

function watchNudge(killer: Killer, ports: NudgePorts): NudgePorts {
  return {
    ...ports,
    lock: FREE,
    store: killer.watch(ports.store),
    settings: killer.watch(ports.settings),
    alarms: killer.watch(ports.alarms),
    toolbar: killer.watch(ports.toolbar),
  };
}

/** It dies with its holder, as a browser's does. */
const FREE: AccountPorts['lock'] = { runIfFree: (_, task) => task(), runAlone: (_, task) => task() };
