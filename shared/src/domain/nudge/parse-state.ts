import * as v from 'valibot';
import type { DeviceId, ExerciseId, NudgeId } from '../log/fact.ts';
import { type Decision, REASONS } from './decision.ts';
import { createNudgeState, type NudgeState, START_OF_RHYTHM } from './state.ts';

/** Three thousand years either way: beyond, calendars and sums lose their meaning. */
const MOST = 1e14;
const instant = v.pipe(v.number(), v.finite(), v.minValue(-MOST), v.maxValue(MOST));
const span = v.pipe(v.number(), v.finite(), v.minValue(-MOST), v.maxValue(MOST));
const length = v.pipe(span, v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const CAUSES = ['away', 'locked', 'asleep', 'closed'] as const;
const cause = v.picklist(CAUSES);
const intensity = v.picklist(['any', 'notVigorous', 'light']);
const surface = v.picklist(['notification', 'popup', 'window', 'badge']);
const type = v.picklist(['standUp', 'walk', 'workout']);
const deviceId = v.custom<DeviceId>((value) => typeof value === 'string' && value !== '');
const nudgeId = v.custom<NudgeId>((value) => typeof value === 'string' && value !== '');
const exerciseId = v.custom<ExerciseId>((value) => typeof value === 'string' && value !== '');

const attendance = v.variant('kind', [
  v.object({ kind: v.literal('present'), by: v.picklist(['input', 'watching', 'call', 'elsewhere', 'unknown']) }),
  v.object({ kind: v.literal('absent'), since: instant, cause }),
]);
const bout = v.object({
  startedAt: instant,
  resumedAt: instant,
  awayMs: length,
  unknownMs: length,
  nudgedAtMs: length,
});
const nudge = v.object({
  id: nudgeId,
  type,
  exercise: v.nullable(exerciseId),
  intensity,
  surface,
  firedAt: instant,
  surfaceAt: instant,
  confirmed: v.boolean(),
  tried: v.array(surface),
  quiet: v.boolean(),
  snoozedUntil: v.nullable(instant),
  snoozedMs: length,
});
const session = v.object({ nudge: v.nullable(nudgeId), type, startedAt: instant, plannedSeconds: length });
const wait = v.object({
  freeMs: length,
  clearMs: length,
  excused: v.boolean(),
  heldBy: v.picklist(['unbounded', 'bounded', 'nothing']),
});

const rhythm = v.object({
  position: v.fallback(v.picklist([0, 1, 2]), 0),
  sinceWorkoutMs: v.fallback(span, 0),
  dismissals: v.fallback(count, 0),
  day: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
  workoutsToday: v.fallback(count, 0),
  workoutsOffToday: v.fallback(v.boolean(), false),
});
const core = {
  id: v.string(),
  at: instant,
  reasons: v.array(v.picklist(REASONS)),
  boutMs: length,
  nextDue: v.nullable(instant),
  receptiveness: v.number(),
};
const shown = v.object({ id: nudgeId, type, exercise: v.nullable(exerciseId), intensity, surface });
const credited = v.object({ since: instant, until: instant, cause: v.picklist([...CAUSES, 'steps']) });
const decision = v.variant('kind', [
  v.object({ ...core, kind: v.literal('fire'), nudge: shown }),
  v.object({ ...core, kind: v.literal('hold'), retryAt: v.nullable(instant) }),
  v.object({ ...core, kind: v.literal('credit'), absence: credited }),
  v.object({ ...core, kind: v.literal('rest'), until: v.nullable(instant) }),
]);
const undo = v.object({
  nudge: v.nullable(nudgeId),
  until: instant,
  before: v.object({
    bout: v.nullable(bout),
    rhythm,
    nudge: v.nullable(nudge),
    wait: v.nullable(wait),
    session: v.nullable(session),
    movedAt: v.nullable(instant),
    settledAt: v.nullable(instant),
    dueAt: v.nullable(instant),
  }),
});

/** A part that can't be read is forgotten alone. */
const state = v.object({
  nudgeCount: v.fallback(count, 0),
  decisionCount: v.fallback(count, 0),
  seenAt: orNull(instant),
  attendance: orNull(attendance),
  heldUntil: orNull(instant),
  restingSince: orNull(instant),
  bout: orNull(bout),
  absence: orNull(v.object({ since: instant, cause })),
  rhythm: v.fallback(rhythm, START_OF_RHYTHM),
  dueAt: orNull(instant),
  wait: orNull(wait),
  fullscreenSince: orNull(instant),
  movedAt: orNull(instant),
  nudgedAt: orNull(instant),
  settledAt: orNull(instant),
  stamp: orNull(v.object({ at: instant, device: deviceId })),
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
