/**
 * Runs the engine over a trace under a fake clock, as the browser would: a look at each event and at each alarm, the state
 * saved in between. Pure. All times of the answer are the trace's own; a clock that was set is seen by the engine only.
 */
import type { DeviceId } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';
import { claimIn, type NudgeShare, shareOf } from './share.ts';
import { answer } from './simulated-answer.ts';
import {
  createDevice,
  forget,
  hear,
  isUp,
  type LoggedDecision,
  reduceSeen,
  type SimulatedDevice,
} from './simulated-device.ts';
import { type Elsewhere, look, STANDING_ALARM } from './simulated-look.ts';
import { createPerson, reducePerson, type SimulatedPerson } from './simulated-person.ts';
import type { SimulationOptions } from './simulation-options.ts';
import { type SimulationSummary, summariseSimulation } from './simulation-summary.ts';
import type { Trace, TraceEvent } from './trace.ts';

export interface Simulation {
  readonly decisions: readonly LoggedDecision[];
  readonly summary: SimulationSummary;
  /** As they are at the end. */
  readonly devices: readonly SimulatedDevice[];
}

interface World {
  person: SimulatedPerson;
  readonly devices: SimulatedDevice[];
  /** What each device, while online, has told last. */
  readonly told: Map<DeviceId, Told>;
}

interface Told {
  readonly share: NudgeShare | null;
  readonly activeUntil: EpochMs | null;
}

export function simulate(trace: Trace, options: SimulationOptions = {}): Simulation {
  const world: World = {
    person: createPerson(trace),
    devices: trace.devices.map((id) => createDevice(id, trace.zone)),
    told: new Map(),
  };
  startFirst(world, trace);
  let next = 0;
  let at = trace.start;
  while (at <= trace.end) {
    for (let event = trace.events[next]; event !== undefined && event.at <= at; event = trace.events[next]) {
      happen(world, event, options);
      next++;
    }
    wake(world, at, options);
    at = Math.min(trace.events[next]?.at ?? Number.POSITIVE_INFINITY, ...world.devices.map(({ alarmAt }) => alarmAt));
  }
  const decisions = world.devices.flatMap(({ log }) => log.decisions).sort((a, b) => a.at - b.at);
  return {
    decisions,
    summary: summariseSimulation(world.devices, trace.end + world.person.jump),
    devices: world.devices,
  };
}

/** A browser begins with the first word of it. Where there is never a word of the first one, it runs and sees nothing. */
function startFirst({ devices }: World, trace: Trace): void {
  const [first] = devices;
  if (first === undefined) return;
  const tells = ({ kind, device }: TraceEvent) => device === first.id && (kind === 'presence' || kind === 'browser');
  if (trace.events.some(tells)) return;
  devices[0] = { ...first, seen: { ...first.seen, browser: 'open' }, alarmAt: trace.start };
}

function happen(world: World, event: TraceEvent, options: SimulationOptions): void {
  const index = world.devices.findIndex(({ id }) => id === event.device);
  const { at } = event;
  if (isLastLook(event)) hurry(world, at);
  if (isSeenFirst(event)) wake(world, at, options);
  const person = reducePerson(world.person, event, at + world.person.jump);
  if (person !== null) {
    world.person = person;
    hurry(world, at);
    return;
  }
  if (event.kind === 'zone' && !event.own) {
    for (const [each, { id }] of world.devices.entries()) reduceDevice(world, each, { ...event, device: id });
    return;
  }
  reduceDevice(world, index, event);
}

function reduceDevice(world: World, index: number, event: TraceEvent): void {
  const device = world.devices[index];
  if (device === undefined) return;
  const { at } = event;
  if (event.kind === 'background') {
    world.devices[index] = forget(device); // a death wakes nobody; the alarm stays
    return;
  }
  const seen = reduceSeen(device.seen, event, at);
  const answered = event.kind === 'answer' ? answer(device, world.person, event.answer, at) : device;
  world.devices[index] = { ...answered, seen, alarmAt: at };
}

/** An alarm of the same instant comes before a click, a kill or the lid. */
function isSeenFirst({ kind }: TraceEvent): boolean {
  return kind === 'answer' || kind === 'machine' || kind === 'browser' || kind === 'background' || kind === 'clockJump';
}

/** A trace tells to the second when a machine or a clock was last right; a browser would be up to one alarm late. */
function isLastLook({ kind }: TraceEvent): boolean {
  return kind === 'machine' || kind === 'browser' || kind === 'clockJump';
}

function hurry({ devices }: World, at: EpochMs): void {
  for (const [index, device] of devices.entries()) devices[index] = { ...device, alarmAt: at };
}

/** Every device whose time has come looks; what it has to say to the others makes them look too. */
function wake(world: World, at: EpochMs, options: SimulationOptions): void {
  for (let round = 0; round <= world.devices.length; round++) {
    for (const [index, device] of world.devices.entries()) {
      if (device.alarmAt > at) continue;
      world.devices[index] = look(device, world.person, elsewhereOf(world, device), at, options);
      tell(world, world.devices[index], at);
    }
    if (world.devices.length === 1 || !spread(world, at)) return;
  }
  // What they still have to tell one another comes with the next alarm: no two may talk for ever within one instant.
  for (const [index, device] of world.devices.entries()) {
    if (device.alarmAt <= at) world.devices[index] = { ...device, alarmAt: at + STANDING_ALARM };
  }
}

function tell(world: World, device: SimulatedDevice, at: EpochMs): void {
  if (!device.seen.online) return;
  world.told.set(device.id, { share: shareOf(device.state), activeUntil: activeUntil(world, device, at) });
}

function activeUntil({ told, person }: World, { id, seen, state }: SimulatedDevice, at: EpochMs): EpochMs | null {
  if (seen.presence.state === 'unknown') return told.get(id)?.activeUntil ?? null;
  if (seen.presence.state !== 'active') return seen.presence.since;
  return isUp(seen) ? at : state.seenAt && state.seenAt - person.jump;
}

function elsewhereOf(world: World, device: SimulatedDevice): Elsewhere {
  if (!device.seen.online) return { activeUntil: null, claim: null };
  const others = [...world.told].filter(([id]) => id !== device.id).map(([, told]) => told);
  const shares = others.flatMap(({ share }) => (share === null ? [] : [share]));
  const known = others.flatMap(({ activeUntil }) => (activeUntil === null ? [] : [activeUntil]));
  return { activeUntil: known.length === 0 ? null : Math.max(...known), claim: claimIn(shares, device.id) };
}

/** Whether anybody heard something new. */
function spread(world: World, at: EpochMs): boolean {
  let news = false;
  for (const [index, device] of world.devices.entries()) {
    if (!device.seen.online) continue;
    const heard = [...world.told.values()].reduce(
      (sum, { share }) => (share === null ? sum : hear(sum, share)),
      device,
    );
    if (JSON.stringify(heard.state) === JSON.stringify(device.state)) continue;
    world.devices[index] = { ...heard, alarmAt: at };
    news = true;
  }
  return news;
}
