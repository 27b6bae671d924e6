import { isDeepStrictEqual } from 'node:util';
import {
  connectProvider,
  disconnectProvider,
  loadConnections,
} from '@unslouch/extension/src/app/provider-connections.ts';
import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import type { ConnectionView } from '@unslouch/shared/protocol/connections.ts';
import type { Emulated } from '../emulators/emulated.ts';
import type { Wearer } from '../emulators/wearer.ts';
import type { Device } from './device.test-kit.ts';

/** What a person does in the tab that opens: reads, allows or denies, is sent back. Answers the page that the relay shows. */
export async function consentAt(device: Device, provider: string, say: 'yes' | 'no' = 'yes'): Promise<Response> {
  const asked = await connectProvider(device.ports, provider, 'Europe/Berlin');
  if (!asked.ok) throw new Error(`No consent: ${asked.problem.code}`);
  return consentTo(asked.value.url, say);
}

export async function consentTo(url: string, say: 'yes' | 'no' = 'yes'): Promise<Response> {
  const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
  const body = new URLSearchParams({ say });
  for (const [, name, value] of page.matchAll(/name="(\w+)" value="([^"]*)"/g)) {
    if (name !== undefined && name !== 'say') body.set(name, unescapeHtml(value ?? ''));
  }
  const sent = await fetch(new URL('/emulator/consent', url), { method: 'POST', body, redirect: 'manual' });
  return fetch(present(sent.headers.get('location'), 'the way back'));
}

export async function connectionOf(device: Device, provider: string): Promise<ConnectionView> {
  const list = await loadConnections(device.ports);
  if (!list.ok) throw new Error(`No list: ${list.problem.code}`);
  return present(
    list.value.find((one) => one.provider === provider),
    'the provider',
  );
}

/** A page of the device is open: it hears of what the relay gets, and fetches it. */
export function watch(device: Device) {
  const page = device.openPage();
  let next = page.nextSync();
  return {
    close: page.close,
    /** Looks again after each time that something came. */
    async until(satisfied: (device: Device) => Promise<boolean>): Promise<void> {
      while (!(await satisfied(device))) {
        await next;
        next = page.nextSync();
      }
    },
  };
}

export async function disconnect(device: Device, provider: string): Promise<void> {
  const gone = await disconnectProvider(device.ports, provider);
  if (!gone.ok) throw new Error(`Not disconnected: ${gone.problem.code}`);
}

function unescapeHtml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** Whether the device shows just what was worn: steps by day, and the awake seconds of the nights in their order. */
export async function showsAll(device: Device, { carries, wearer }: Emulated): Promise<boolean> {
  const steps = wearer.days().map(({ day, steps: count }) => [day, count] as const);
  const worn = {
    steps: carries === 'sleep' ? {} : Object.fromEntries(steps),
    awake: wearer.nights().map(({ awake }) => awake),
  };
  return isDeepStrictEqual(await shownOn(device, wearer), worn);
}

async function shownOn(device: Device, wearer: Wearer) {
  const worn = wearer.days().map(({ day }) => day);
  const days = [addDays(present(worn[0], 'a day'), -1), ...worn];
  const facts = (await Promise.all(days.map((day) => device.facts(day)))).flat();
  const steps: Record<string, number> = {};
  const nights = new Map<number, number | null>();
  for (const fact of facts) {
    if (fact.type === 'stepInterval') {
      const day = localDayOf(fact.startTime, wearer.offsetMinutesAt(fact.startTime));
      steps[day] = (steps[day] ?? 0) + fact.value.stepCount;
    }
    if (fact.type === 'sleepEpisode') nights.set(fact.startTime, fact.value.stageSeconds?.awake ?? null);
  }
  return { steps, awake: [...nights].sort(([a], [b]) => a - b).map(([, awake]) => awake) };
}
