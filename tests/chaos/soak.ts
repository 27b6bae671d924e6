import { createSource } from '../../extension/src/app/create-source.ts';
import { keepUp } from '../../extension/src/app/sync/keep-up.ts';
import { undoEntry } from '../../extension/src/app/undo-entry.ts';
import type { AnyFact } from '../../shared/src/domain/log/fact.ts';
import { encodeRecords } from '../../shared/src/domain/sync/codec/encode-records.ts';
import { joinRecords } from '../../shared/src/domain/sync/join-records.ts';
import { days, hours, minutes } from '../../shared/src/domain/time/instant.ts';
import type { LocalDay } from '../../shared/src/domain/time/local-day.ts';
import { toBase64Url } from '../../shared/src/lib/bytes.ts';
import { createRng, pickIndex } from '../../shared/src/lib/rng.ts';
import { healthConnectPayload } from '../kit/phone.ts';
import type { RunningRelay } from '../kit/relay.ts';
import { createDevice, createPair, type Device, MONDAY_NINE } from '../scenario/device.test-kit.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly devices: number;
  readonly days: number;
  readonly kills: number;
}

export interface SoakReport extends SoakOptions {
  readonly faults: Readonly<Record<string, number>>;
  readonly syncs: number;
  readonly recorded: number;
  readonly undone: number;
  /** What was recorded and is missing somewhere: by whom, and what that device had gone through. */
  readonly lost: readonly string[];
  readonly cameBack: readonly number[];
  /** Different logs among the devices at the end; 1 where all agree. */
  readonly logs: number;
  readonly settings: number;
  readonly rounds: number;
  /** Requests that are no pull, in the last round. */
  readonly unrest: number;
  readonly stuck: readonly string[];
}

/** Devices of one account that live through weeks of everything that goes wrong, over the real relay. */
export async function soak(
  relay: RunningRelay,
  options: SoakOptions,
  say: (line: string) => void,
): Promise<SoakReport> {
  const world = await createWorld(relay, options);
  const killDays = new Map<number, number>();
  for (let kill = 0; kill < options.kills; kill++) {
    const day = Math.floor((kill * options.days) / options.kills);
    killDays.set(day, (killDays.get(day) ?? 0) + 1);
  }
  for (let day = 0; day < options.days; day++) {
    await world.live(killDays.get(day) ?? 0);
    if (day % 5 === 4) say(`day ${day + 1}: ${world.ledger.size} entries, faults ${JSON.stringify(world.faults)}`);
  }
  return { ...options, ...(await world.settle()) };
}

async function createWorld(relay: RunningRelay, { seed, devices: count }: SoakOptions) {
  const rng = createRng(seed);
  const faults: Record<string, number> = {};
  /** Every entry recorded, by its score; those undone are null. */
  const ledger = new Map<number, AnyFact | null>();
  const pair = await createPair(relay.url);
  const devices: Device[] = [pair.laptop, pair.desk];
  while (devices.length < count) {
    const next = createDevice(`device ${devices.length}`, relay.url);
    const joined = await next.join(pair.words);
    if (!joined.ok) throw new Error(joined.problem.code);
    devices.push(next);
  }
  const phone = await createSource(pair.laptop.ports);
  if (!phone.ok) throw new Error(phone.problem.code);
  const undone = new Set<number>();
  /** Who recorded what, and what happened on each device, in order. */
  const writers = new Map<number, string>();
  const histories = new Map<string, string[]>();
  let syncs = 0;
  let score = 0;
  let now = MONDAY_NINE;

  const note = (fault: string) => {
    faults[fault] = (faults[fault] ?? 0) + 1;
  };
  const happen = (device: Device, fault: string) => {
    note(fault);
    tell(device, fault);
  };
  const pick = () => devices[pickIndex(rng, devices.length)] as Device;
  const sync = async (device: Device) => {
    syncs += 1;
    const end = await device.sync();
    tell(device, end);
    return end;
  };

  function tell({ name }: Device, what: string): void {
    histories.set(name, [...(histories.get(name) ?? []), what]);
  }

  async function record(device: Device): Promise<void> {
    score += 1;
    const mine = score;
    ledger.set(mine, await device.drink(mine));
    writers.set(mine, device.name);
    tell(device, `#${mine}`);
  }

  async function undoOne(device: Device): Promise<void> {
    const held = (await logOf(device)).filter((fact) => ledger.get(scoreOf(fact) ?? -1));
    const fact = held[pickIndex(rng, Math.max(held.length, 1))];
    if (fact === undefined) return;
    await undoEntry(device.entries, fact);
    ledger.set(scoreOf(fact) ?? -1, null);
    undone.add(scoreOf(fact) ?? -1);
  }

  async function act(device: Device): Promise<void> {
    const dice = rng();
    if (dice < 0.62) await record(device);
    else if (dice < 0.7) await undoOne(device);
    else if (dice < 0.76) await device.settings.save({ standUpEveryMinutes: 20 + pickIndex(rng, 40) });
    else if (dice < 0.8) {
      happen(device, 'sealed');
      await keepUp(device.ports, device.upkeep);
    } else await misfortune(device);
    if (rng() < 0.6) await sync(device);
  }

  async function misfortune(device: Device): Promise<void> {
    switch (pickIndex(rng, 8)) {
      case 0:
        happen(device, 'request lost');
        return device.network.loseNextRequest(() => rng() < 0.6);
      case 1:
        happen(device, 'answer lost');
        return device.network.loseNextAnswer(() => rng() < 0.6);
      case 2:
        happen(device, 'network cut');
        return device.network.unplug();
      case 3:
        happen(device, 'browser killed');
        await record(device);
        return device.restart();
      case 4:
        happen(device, 'clock jumped');
        return device.pass(rng() < 0.5 ? -hours(30) : Math.round(days(400) * rng()));
      case 5:
        happen(device, 'two syncs at once');
        await Promise.all([sync(device), sync(device), record(device)]);
        return;
      case 6:
        if ((await device.waiting()) > 0 || (await sync(device)) !== 'synced' || (await device.waiting()) > 0) return;
        happen(device, 'database lost');
        return device.lose('log');
      default: {
        if (devices.length >= count + 2 || (await sync(device)) !== 'synced') return;
        happen(device, 'profile copied');
        devices.push(await device.copy(`copy ${devices.length}`));
      }
    }
  }

  async function killRelay(): Promise<void> {
    note('relay killed');
    const busy = [pick(), pick(), pick()].filter((device, index, all) => all.indexOf(device) === index);
    for (const device of busy) await record(device);
    const sent = () => busy.reduce((sum, { network }) => sum + network.sent.length, 0);
    const enough = sent() + pickIndex(rng, 8);
    let done = false;
    const syncing = Promise.allSettled(busy.map(sync)).then(() => {
      done = true;
    });
    while (!done && sent() < enough) await new Promise((resolve) => setImmediate(resolve));
    await relay.kill();
    await syncing;
    await relay.start();
  }

  return {
    ledger,
    faults,
    /** A day of all of them, with so many kills of the relay. */
    async live(kills: number): Promise<void> {
      for (const device of devices) {
        await act(device);
        if (rng() < 0.5) device.network.plug();
      }
      for (let kill = 0; kill < kills; kill++) await killRelay();
      const body = JSON.stringify(healthConnectPayload(now, 1_000 + pickIndex(rng, 9_000)));
      await fetch(phone.value.url, { method: 'POST', body, headers: { Authorization: `Bearer ${phone.value.token}` } });
      now += days(1);
      for (const device of devices) device.pass(days(1) + minutes(pickIndex(rng, 60)));
    },
    async settle(): Promise<Omit<SoakReport, keyof SoakOptions>> {
      for (const { network } of devices) {
        network.plug();
        network.loseNextRequest(() => false);
        network.loseNextAnswer(() => false);
      }
      let rounds = 0;
      let unrest = Number.POSITIVE_INFINITY;
      while (rounds < 12 && unrest > 0) {
        rounds += 1;
        for (const { network } of devices) network.sent.length = 0;
        for (const device of devices) await sync(device);
        unrest = devices.flatMap(({ network }) => network.sent).filter(({ method }) => method !== 'GET').length;
      }
      const logs = await Promise.all(devices.map(logOf));
      const canonical = logs.map((log) => toBase64Url(encodeRecords(joinRecords(log))));
      const settings = await Promise.all(devices.map(async (device) => JSON.stringify(await device.settings.load())));
      const scores = logs.map((log) => new Set(log.map(scoreOf)));
      const kept = [...ledger].filter(([, fact]) => fact !== null).map(([number]) => number);
      const stuck = await Promise.all(
        devices.map(
          async (device) => `${device.name}: ${(await device.problem())?.code}, ${await device.waiting()} waiting`,
        ),
      );
      return {
        faults,
        syncs,
        recorded: ledger.size,
        undone: undone.size,
        lost: kept
          .filter((number) => scores.some((has) => !has.has(number)))
          .map(
            (number) => `#${number} by ${writers.get(number)}: ${histories.get(writers.get(number) ?? '')?.join(', ')}`,
          ),
        cameBack: [...undone].filter((number) => scores.some((has) => has.has(number))),
        logs: new Set(canonical).size,
        settings: new Set(settings).size,
        rounds,
        unrest,
        stuck: stuck.filter((line) => !line.endsWith('undefined, 0 waiting')),
      };
    },
  };
}

function logOf({ entries }: Device): Promise<readonly AnyFact[]> {
  return entries.loadFactsBetween('2024-01-01' as LocalDay, '2099-12-31' as LocalDay);
}

function scoreOf(fact: AnyFact): number | null {
  return fact.type === 'checkIn' ? fact.value.score : null;
}

/** Holds what the report must show; the sentences that it doesn't. */
export function complaintsOf(report: SoakReport): readonly string[] {
  return [
    ...(report.lost.length > 0
      ? [`${report.lost.length} recorded entries are missing: ${report.lost.join('; ')}`]
      : []),
    ...(report.cameBack.length > 0 ? [`${report.cameBack.length} undone entries came back`] : []),
    ...(report.logs === 1 ? [] : [`${report.logs} different logs`]),
    ...(report.settings === 1 ? [] : [`${report.settings} different settings`]),
    ...(report.unrest === 0 ? [] : [`${report.unrest} writes in round ${report.rounds}`]),
    ...report.stuck,
  ];
}
