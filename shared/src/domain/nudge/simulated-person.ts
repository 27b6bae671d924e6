import { parseSettings } from '../settings/parse-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { type EpochMs, type Ms, minutes } from '../time/instant.ts';
import type { StepsSeen } from './signals.ts';
import type { Trace, TraceHappening } from './trace.ts';

/** What a simulated person's devices have in common. */
export interface SimulatedPerson {
  readonly settings: Settings;
  /** How far the clocks were set from the trace's time. */
  readonly jump: Ms;
  readonly steps: StepsSeen | null;
  readonly dayTotal: { readonly steps: number; readonly at: EpochMs } | null;
  readonly sleep: { readonly hours: number; readonly endedAt: EpochMs } | null;
}

export function createPerson({ settings }: Trace): SimulatedPerson {
  return { settings: parseSettings(settings).settings, jump: 0, steps: null, dayTotal: null, sleep: null };
}

/** The person after something that is no device's own; `now` is what the clocks show. Null: it is a device's own. */
export function reducePerson(person: SimulatedPerson, event: TraceHappening, now: EpochMs): SimulatedPerson | null {
  switch (event.kind) {
    case 'settings':
      return { ...person, settings: changeSettings(person.settings, event.settings) };
    case 'paused':
      return { ...person, settings: { ...person.settings, pause: pauseOf(event.paused, now) } };
    case 'clockJump':
      return { ...person, jump: person.jump + minutes(event.minutes) };
    case 'sleepHours':
      return { ...person, sleep: { hours: event.hours, endedAt: now } };
    case 'steps':
      return { ...person, steps: { kind: 'sample', count: event.count, from: now - minutes(event.minutes), to: now } };
    case 'dayTotal':
      return { ...person, ...rise(person, event.steps, now) };
    default:
      return null;
  }
}

function changeSettings({ others, ...known }: Settings, change: Readonly<Record<string, unknown>>): Settings {
  return parseSettings({ ...others, ...known, ...change }).settings;
}

function pauseOf(paused: boolean | number, now: EpochMs): Settings['pause'] {
  if (paused === true) return { kind: 'untilResumed' };
  return paused === false ? null : { kind: 'until', until: now + minutes(paused) };
}

function rise({ dayTotal }: SimulatedPerson, steps: number, now: EpochMs): Partial<SimulatedPerson> {
  const next = { dayTotal: { steps, at: now } };
  if (dayTotal === null || steps < dayTotal.steps || now <= dayTotal.at) return next;
  return { ...next, steps: { kind: 'dayTotal', count: steps - dayTotal.steps, from: dayTotal.at, to: now } };
}
