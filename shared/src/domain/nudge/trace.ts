import * as v from 'valibot';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { DeviceId } from '../log/fact.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { days, type EpochMs } from '../time/instant.ts';
import { createZone, type Zone } from '../time/zone.ts';
import { parseTraceTime } from './trace-time.ts';

/** A day, or a year, of one person: what happened to their machines, and when. The input of `simulate`. */
export interface Trace {
  readonly zone: Zone;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly seed: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly devices: readonly DeviceId[];
  /** In order of time; those of one instant in the order in which they were written. */
  readonly events: readonly TraceEvent[];
}

export type TraceEvent = { readonly at: EpochMs; readonly device: DeviceId } & TraceHappening;

export type TraceHappening =
  | {
      readonly kind: 'presence';
      readonly presence: 'active' | 'idle' | 'locked' | 'unknown';
      readonly since: EpochMs | null;
    }
  | { readonly kind: 'machine'; readonly machine: 'sleep' | 'wake' }
  | { readonly kind: 'browser'; readonly browser: 'closed' | 'opened' }
  | { readonly kind: 'background' }
  | { readonly kind: 'audible' | 'fullscreen' | 'inCall' | 'online'; readonly on: boolean }
  | { readonly kind: 'breakpoint'; readonly breakpoint: 'tab' | 'window' | 'audioEnd' }
  | { readonly kind: 'paused'; readonly paused: boolean | number }
  | { readonly kind: 'steps'; readonly count: number; readonly minutes: number }
  | { readonly kind: 'dayTotal'; readonly steps: number }
  | { readonly kind: 'sleepHours'; readonly hours: number }
  | { readonly kind: 'notifications'; readonly allowed: boolean }
  | { readonly kind: 'surface'; readonly works: boolean }
  | { readonly kind: 'clockJump'; readonly minutes: number }
  | { readonly kind: 'settings'; readonly settings: Readonly<Record<string, unknown>> }
  /** `own`: only the device that the event names has moved; else all have. */
  | { readonly kind: 'zone'; readonly zone: Zone; readonly own: boolean }
  | { readonly kind: 'answer'; readonly answer: TraceAnswer };

export type TraceAnswer =
  | { readonly kind: 'start' }
  | { readonly kind: 'didIt' | 'notToday' | 'never' | 'hurts' | 'skip' }
  | { readonly kind: 'snooze'; readonly minutes: number }
  | { readonly kind: 'done'; readonly fraction: number; readonly seconds: number | null };

const amount = v.pipe(v.number(), v.finite());
const length = v.pipe(amount, v.minValue(0));
const map = v.record(v.string(), v.unknown());
const flag = v.optional(v.boolean());

/** Other keys are a writer's notes. */
const event = v.object({
  at: v.string(),
  device: v.optional(v.string()),
  presence: v.optional(v.picklist(['active', 'idle', 'locked', 'unknown'])),
  since: v.optional(v.string()),
  machine: v.optional(v.picklist(['sleep', 'wake'])),
  browser: v.optional(v.picklist(['closed', 'opened'])),
  background: v.optional(v.literal('killed')),
  audible: flag,
  fullscreen: flag,
  inCall: flag,
  breakpoint: v.optional(v.picklist(['tab', 'window', 'audioEnd'])),
  paused: v.optional(v.union([v.boolean(), length])),
  steps: v.optional(v.object({ count: length, minutes: length })),
  dayTotal: v.optional(v.object({ steps: length })),
  sleepHours: v.optional(length),
  notifications: v.optional(v.picklist(['allowed', 'denied'])),
  surface: v.optional(v.picklist(['fails', 'works'])),
  clockJumpMinutes: v.optional(amount),
  settings: v.optional(map),
  zone: v.optional(v.string()),
  online: flag,
  answer: v.optional(v.picklist(['start', 'done', 'didIt', 'snooze', 'notToday', 'never', 'hurts', 'skip'])),
  fraction: v.optional(v.pipe(amount, v.minValue(0), v.maxValue(1))),
  seconds: v.optional(length),
  minutes: v.optional(length),
});

const trace = v.object({
  zone: v.optional(v.string(), 'UTC'),
  start: v.string(),
  end: v.optional(v.string()),
  seed: v.optional(amount, 1),
  settings: v.optional(map, {}),
  devices: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)), ['laptop']),
  events: v.optional(v.array(event), []),
});

/** More would be a day of computing, and is a slip of the pen. */
const LONGEST = days(3_660);

type RawEvent = v.InferOutput<typeof event>;

/** `params.where` names the place in the file. */
export type TraceProblem = Problem<'trace-unreadable'>;

/** A trace from parsed JSON. */
export function parseTrace(stored: unknown): Result<Trace, TraceProblem> {
  const read = v.safeParse(trace, stored);
  if (!read.success) return fail(unreadable(v.getDotPath(read.issues[0]) ?? 'file'));
  const zone = createZone(read.output.zone);
  if (zone === null) return fail(unreadable('zone'));
  const start = parseTraceTime(read.output.start, zone, null);
  if (start === null) return fail(unreadable('start'));

  const devices = read.output.devices as readonly string[] as readonly DeviceId[];
  const events: TraceEvent[] = [];
  for (const [index, raw] of read.output.events.entries()) {
    const parsed = readEvent(raw, zone, start, devices);
    if (parsed === null) return fail(unreadable(`events.${index}`));
    events.push(parsed);
  }
  events.sort((a, b) => a.at - b.at);
  const last = Math.max(start, events.at(-1)?.at ?? start);
  const end = read.output.end === undefined ? last : parseTraceTime(read.output.end, zone, start);
  if (end === null || end < start || end - start > LONGEST) return fail(unreadable('end'));
  return ok({ zone, start, end, seed: read.output.seed, settings: read.output.settings, devices, events });
}

function unreadable(where: string): TraceProblem {
  return problem('trace-unreadable', 'permanent', { where });
}

function readEvent(raw: RawEvent, zone: Zone, start: EpochMs, devices: readonly DeviceId[]): TraceEvent | null {
  const at = parseTraceTime(raw.at, zone, start);
  const device = raw.device === undefined ? devices[0] : devices.find((known) => known === raw.device);
  const since = raw.since === undefined ? null : parseTraceTime(raw.since, zone, start);
  if (at === null || device === undefined || (raw.since !== undefined && since === null)) return null;
  const happenings = readHappenings(raw, since);
  const [happening] = happenings;
  return happenings.length === 1 && happening !== undefined ? { at, device, ...happening } : null;
}

function readHappenings(raw: RawEvent, since: EpochMs | null): readonly TraceHappening[] {
  const found: TraceHappening[] = [];
  if (raw.presence !== undefined) found.push({ kind: 'presence', presence: raw.presence, since });
  if (raw.machine !== undefined) found.push({ kind: 'machine', machine: raw.machine });
  if (raw.browser !== undefined) found.push({ kind: 'browser', browser: raw.browser });
  if (raw.background !== undefined) found.push({ kind: 'background' });
  for (const kind of ['audible', 'fullscreen', 'inCall', 'online'] as const) {
    const on = raw[kind];
    if (on !== undefined) found.push({ kind, on });
  }
  if (raw.breakpoint !== undefined) found.push({ kind: 'breakpoint', breakpoint: raw.breakpoint });
  if (raw.paused !== undefined) found.push({ kind: 'paused', paused: raw.paused });
  if (raw.steps !== undefined) found.push({ kind: 'steps', ...raw.steps });
  if (raw.dayTotal !== undefined) found.push({ kind: 'dayTotal', ...raw.dayTotal });
  if (raw.sleepHours !== undefined) found.push({ kind: 'sleepHours', hours: raw.sleepHours });
  if (raw.notifications !== undefined) found.push({ kind: 'notifications', allowed: raw.notifications === 'allowed' });
  if (raw.surface !== undefined) found.push({ kind: 'surface', works: raw.surface === 'works' });
  if (raw.clockJumpMinutes !== undefined) found.push({ kind: 'clockJump', minutes: raw.clockJumpMinutes });
  if (raw.settings !== undefined) found.push({ kind: 'settings', settings: raw.settings });
  const moved = raw.zone === undefined ? null : createZone(raw.zone);
  if (moved !== null) found.push({ kind: 'zone', zone: moved, own: raw.device !== undefined });
  const answer = readAnswer(raw);
  if (answer !== null) found.push({ kind: 'answer', answer });
  return found;
}

function readAnswer({ answer, minutes, fraction, seconds }: RawEvent): TraceAnswer | null {
  if (answer === undefined) return null;
  if (answer === 'snooze') return { kind: answer, minutes: minutes ?? 5 };
  if (answer === 'done') return { kind: answer, fraction: fraction ?? 1, seconds: seconds ?? null };
  return { kind: answer };
}
