import type { DeviceId, NudgeId } from '../log/fact.ts';
import type { PresenceReading } from '../presence/presence.ts';
import { type EpochMs, isTime, type Ms } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { sittingMs } from './bout.ts';
import type { Decision } from './decision.ts';
import type { NudgeFact } from './nudge-fact.ts';
import { parseNudgeState } from './parse-state.ts';
import { joinShare, type NudgeShare } from './share.ts';
import type { Signals } from './signals.ts';
import { createNudgeState, type NudgeState } from './state.ts';
import type { TraceHappening } from './trace.ts';

/** One browser in a simulation: what it sees, what it has stored, and what it wrote down. Times are the trace's own. */
export interface SimulatedDevice {
  readonly id: DeviceId;
  readonly seen: DeviceSeen;
  readonly state: NudgeState;
  /** When it looks next by itself. */
  readonly alarmAt: EpochMs;
  readonly log: DeviceLog;
}

export interface DeviceSeen {
  /** A browser begins with the first word of it; one that was closed comes back only when it is opened. */
  readonly browser: 'unheard' | 'open' | 'closed';
  readonly asleep: boolean;
  readonly zone: Zone;
  readonly presence: PresenceReading;
  readonly audible: boolean;
  readonly fullscreen: boolean;
  readonly inCall: boolean;
  readonly online: boolean;
  readonly notificationsAllowed: boolean;
  readonly surfacesWork: boolean;
  readonly breakpoint: Signals['breakpoint'];
  readonly browserStarted: boolean;
}

export interface DeviceLog {
  readonly decisions: LoggedDecision[];
  readonly facts: NudgeFact[];
  readonly sessions: { readonly nudge: NudgeId | null; readonly outcome: 'done' | 'partlyDone' }[];
}

export interface LoggedDecision {
  readonly at: EpochMs;
  readonly zone: Zone;
  readonly device: DeviceId;
  readonly decision: Decision;
  readonly nextDue: EpochMs | null;
}

export function createDevice(id: DeviceId, zone: Zone): SimulatedDevice {
  const seen: DeviceSeen = {
    browser: 'unheard',
    asleep: false,
    zone,
    presence: { state: 'unknown', since: null },
    audible: false,
    fullscreen: false,
    inCall: false,
    online: true,
    notificationsAllowed: true,
    surfacesWork: true,
    breakpoint: null,
    browserStarted: false,
  };
  const log: DeviceLog = { decisions: [], facts: [], sessions: [] };
  return { id, seen, state: createNudgeState(id), alarmAt: Number.POSITIVE_INFINITY, log };
}

/** What the device sees after an event of its own. */
export function reduceSeen(seen: DeviceSeen, event: TraceHappening, at: EpochMs): DeviceSeen {
  switch (event.kind) {
    case 'presence':
      return {
        ...seen,
        browser: seen.browser === 'closed' ? 'closed' : 'open',
        presence: { state: event.presence, since: event.since ?? at },
      };
    case 'machine':
      return { ...seen, asleep: event.machine === 'sleep' };
    case 'browser':
      return event.browser === 'closed'
        ? { ...seen, browser: 'closed' }
        : { ...seen, browser: 'open', browserStarted: true };
    case 'zone':
      return { ...seen, zone: event.zone };
    case 'audible':
    case 'fullscreen':
    case 'inCall':
    case 'online':
      return { ...seen, [event.kind]: event.on };
    case 'breakpoint':
      return { ...seen, breakpoint: event.breakpoint };
    case 'notifications':
      return { ...seen, notificationsAllowed: event.allowed };
    case 'surface':
      return { ...seen, surfacesWork: event.works };
    default:
      return seen;
  }
}

/** Whether there is a background that can look. */
export function isUp(seen: DeviceSeen): boolean {
  return seen.browser === 'open' && !seen.asleep;
}

/** What a killed background finds again. */
export function forget(device: SimulatedDevice): SimulatedDevice {
  return { ...device, state: parseNudgeState(JSON.parse(JSON.stringify(device.state)), device.id) };
}

export function hear(device: SimulatedDevice, share: NudgeShare): SimulatedDevice {
  return { ...device, state: joinShare(device.state, share) };
}

/** Sitting that has not ended yet. */
export function openBoutMs({ state }: SimulatedDevice, clock: EpochMs): Ms {
  const now = isTime(clock) ? clock : (state.seenAt ?? 0);
  return Math.max(0, sittingMs(state, now) - (state.bout?.unknownMs ?? 0));
}
