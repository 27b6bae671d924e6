import { type EpochMs, minutes, seconds } from '../time/instant.ts';
import type { Attendance, PresenceReading } from './presence.ts';

export interface Surroundings {
  readonly presence: PresenceReading;
  /** The active tab makes sound, or a fullscreen window does. */
  readonly audible: boolean;
  readonly inCall: boolean;
  /** The last moment at which another device of the person is known to have been in use. */
  readonly elsewhereUntil: EpochMs | null;
}

export interface AttendLimits {
  readonly idleAfterSeconds: number;
  readonly watchingCapMinutes: number;
}

/** What was believed at the last look. */
export interface AttendedBefore {
  readonly attendance: Attendance | null;
  /** Until when a call or another device proved the person present without input here. */
  readonly heldUntil: EpochMs | null;
  /** The last input (idle) or the lock, as it was first told; null where the last look found the person active. */
  readonly restingSince: EpochMs | null;
}

/** Another device's word that the person is there is good for this long: two of its alarm periods. Taste. */
export const ELSEWHERE_FRESH = seconds(120);

/**
 * A call is never an absence. Sound in front of an idle person is presence for a while (a film); a lock ends that at once,
 * and sound alone never ends an absence: whoever comes back to play something touches the machine.
 */
export function attend(seen: Surroundings, before: AttendedBefore, limits: AttendLimits, now: EpochMs): Attendance {
  const { state } = seen.presence;
  if (state === 'active') return { kind: 'present', by: 'input' };
  if (seen.inCall) return { kind: 'present', by: 'call' };
  if (state === 'unknown') return { kind: 'present', by: 'unknown' };
  if (isElsewhere(seen, now)) return { kind: 'present', by: 'elsewhere' };

  const lastProof = Math.max(restingSince(seen.presence, before, limits, now) ?? now, before.heldUntil ?? 0);
  const cause = state === 'locked' ? 'locked' : 'away';
  const watchingUntil = lastProof + minutes(limits.watchingCapMinutes);
  const watches = state === 'idle' && seen.audible && now < watchingUntil;
  if (watches && wasThere(before.attendance, limits, now)) return { kind: 'present', by: 'watching' };

  if (before.attendance?.kind === 'absent') {
    return { kind: 'absent', since: Math.max(before.attendance.since, before.heldUntil ?? 0), cause };
  }
  const wasWatching = before.attendance?.kind === 'present' && before.attendance.by === 'watching';
  if (!wasWatching) return { kind: 'absent', since: lastProof, cause };
  return { kind: 'absent', since: Math.min(now, watchingUntil), cause };
}

/** Sound that starts later than one idle threshold after the last input was not started by a hand. */
function wasThere(attendance: Attendance | null, { idleAfterSeconds }: AttendLimits, now: EpochMs): boolean {
  return attendance?.kind !== 'absent' || now - attendance.since <= seconds(idleAfterSeconds);
}

function isElsewhere(seen: Surroundings, now: EpochMs): boolean {
  return seen.elsewhereUntil !== null && now - seen.elsewhereUntil < ELSEWHERE_FRESH;
}

/**
 * The last input, or the lock; null while there is input. The idle API speaks only after its threshold has passed, a lock is told
 * at once, and neither tells when: the first word of it counts, whatever comes after.
 */
export function restingSince(
  reading: PresenceReading,
  before: Pick<AttendedBefore, 'restingSince'>,
  limits: AttendLimits,
  now: EpochMs,
): EpochMs | null {
  if (reading.state !== 'idle' && reading.state !== 'locked') return null;
  const assumed = reading.state === 'locked' ? now : now - seconds(limits.idleAfterSeconds);
  return Math.min(now, reading.since ?? before.restingSince ?? assumed);
}
