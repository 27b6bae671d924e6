import * as v from 'valibot';
import type { DeviceId, ExerciseId, NudgeId } from '../log/fact.ts';
import { type Decision, REASONS } from './decision.ts';
import { createNudgeState, type NudgeState, START_OF_RHYTHM } from './state.ts';

/** Three thousand years either way: beyond, calendars and sums lose their meaning. */
const MOST = 1e14;
export const instantSchema = v.pipe(v.number(), v.minValue(-MOST), v.maxValue(MOST));
const span = v.pipe(v.number(), v.minValue(-MOST), v.maxValue(MOST));
const length = v.pipe(span, v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const CAUSES = ['away', 'locked', 'asleep', 'closed'] as const;
const cause = v.picklist(CAUSES);
const intensity = v.picklist(['any', 'notVigorous', 'light']);
const surface = v.picklist(['notification', 'popup', 'window', 'badge']);
const type = v.picklist(['standUp', 'walk', 'workout']);
const deviceId = v.custom<DeviceId>((value) => typeof value === 'string' && value !== '');
export const nudgeIdSchema = v.custom<NudgeId>((value) => typeof value === 'string' && value !== '');
const exerciseId = v.custom<ExerciseId>((value) => typeof value === 'string' && value !== '');

const attendance = v.variant('kind', [
  v.object({ kind: v.literal('present'), by: v.picklist(['input', 'watching', 'call', 'elsewhere', 'unknown']) }),
  v.object({ kind: v.literal('absent'), since: instantSchema, cause }),
]);
export const boutSchema = v.object({
  startedAt: instantSchema,
  resumedAt: instantSchema,
  awayMs: length,
  unknownMs: length,
  afterBreak: v.optional(v.boolean(), true),
  nudgedAtMs: length,
});
const nudge = v.object({
  id: nudgeIdSchema,
  type,
  exercise: v.nullable(exerciseId),
  intensity,
  surface,
  firedAt: instantSchema,
  surfaceAt: instantSchema,
  confirmed: v.boolean(),
  tried: v.array(surface),
  quiet: v.boolean(),
  snoozedUntil: v.nullable(instantSchema),
  snoozedMs: length,
});
const session = v.object({ nudge: v.nullable(nudgeIdSchema), type, startedAt: instantSchema, plannedSeconds: length });
const wait = v.object({
  freeMs: length,
  clearMs: length,
  excused: v.boolean(),
  heldBy: v.picklist(['unbounded', 'bounded', 'nothing']),
});

export const rhythmSchema = v.object({
  position: v.fallback(v.picklist([0, 1, 2]), 0),
  sinceWorkoutMs: v.fallback(span, 0),
  dismissals: v.fallback(count, 0),
  day: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
  workoutsToday: v.fallback(count, 0),
  workoutsOffToday: v.fallback(v.boolean(), false),
});
const core = {
  id: v.string(),
  at: instantSchema,
  reasons: v.array(v.picklist(REASONS)),
  boutMs: length,
  nextDue: v.nullable(instantSchema),
  receptiveness: v.number(),
};
const shown = v.object({ id: nudgeIdSchema, type, exercise: v.nullable(exerciseId), intensity, surface });
const credited = v.object({ since: instantSchema, until: instantSchema, cause: v.picklist([...CAUSES, 'steps']) });
const decision = v.variant('kind', [
  v.object({ ...core, kind: v.literal('fire'), nudge: shown }),
  v.object({ ...core, kind: v.literal('hold'), retryAt: v.nullable(instantSchema) }),
  v.object({ ...core, kind: v.literal('credit'), absence: credited }),
  v.object({ ...core, kind: v.literal('rest'), until: v.nullable(instantSchema) }),
]);
const undo = v.object({
  nudge: v.nullable(nudgeIdSchema),
  until: instantSchema,
  before: v.object({
    bout: v.nullable(boutSchema),
    rhythm: rhythmSchema,
    nudge: v.nullable(nudge),
    wait: v.nullable(wait),
    session: v.nullable(session),
    movedAt: v.nullable(instantSchema),
    settledAt: v.nullable(instantSchema),
    dueAt: v.nullable(instantSchema),
  }),
});

/** A part that can't be read is forgotten alone. */
const state = v.object({
  nudgeCount: v.fallback(count, 0),
  decisionCount: v.fallback(count, 0),
  seenAt: orNull(instantSchema),
  attendance: orNull(attendance),
  heldUntil: orNull(instantSchema),
  restingSince: orNull(instantSchema),
  bout: orNull(boutSchema),
  absence: orNull(v.object({ since: instantSchema, cause })),
  rhythm: v.fallback(rhythmSchema, START_OF_RHYTHM),
  dueAt: orNull(instantSchema),
  wait: orNull(wait),
  fullscreenSince: orNull(instantSchema),
  movedAt: orNull(instantSchema),
  nudgedAt: orNull(instantSchema),
  settledAt: orNull(instantSchema),
  stamp: orNull(v.object({ at: instantSchema, device: deviceId })),
  nudge: orNull(nudge),
  session: orNull(session),
  latest: orNull(decision),
  undo: orNull(undo),
});

/**
 * The stored state, or as much of it as can be used; never fails. `nudgesKnown`: the greatest count in a nudge id of this
 * device that the log knows, so that a lost state never makes an id twice.
 */
export function parseNudgeState(stored: unknown, device: DeviceId, nudgesKnown = 0): NudgeState {
  const parsed = v.safeParse(state, stored);
  const fresh = createNudgeState(device);
  if (!parsed.success) return { ...fresh, nudgeCount: nudgesKnown };
  return { ...fresh, ...parsed.output, nudgeCount: Math.max(parsed.output.nudgeCount, nudgesKnown) };
}

/** A decision as the log of decisions keeps it; null where it can't be read. */
export function parseDecision(stored: unknown): Decision | null {
  const parsed = v.safeParse(decision, stored);
  return parsed.success ? parsed.output : null;
}

function orNull<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.nullable(schema), () => null);
}
