import { type EpochMs, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { Session } from '@unslouch/shared/domain/workout/session.ts';
import { type SessionView, viewSession } from '@unslouch/shared/domain/workout/view-session.ts';
import type { SoundCue } from '../../ports/session-aids.ts';

/** What of a view is heard. */
export type Heard = Pick<SessionView, 'status' | 'phase' | 'side' | 'rep' | 'remaining'>;

/** Counted down aloud. */
const LAST_SECONDS = 3;

/** The cue between two looks at a session, one at most; none while paused, and none for what was missed in between. */
export function soundCue(before: Heard, now: Heard): SoundCue | null {
  if (now.status === 'rating') return before.status === 'rating' ? null : 'done';
  if (now.status === 'paused' || before.status === 'paused') return null;
  if (now.phase === 'work' && before.phase !== 'work') return 'start';
  if (now.phase === 'ready' && isOtherSide(before, now)) return 'side';
  if (now.phase !== before.phase) return null;
  if (now.rep !== null) return before.rep !== null && now.rep.number > before.rep.number ? 'rep' : null;
  const left = Math.ceil(now.remaining);
  return left > 0 && left <= LAST_SECONDS && left < Math.ceil(before.remaining) ? 'lastSecond' : null;
}

function isOtherSide(before: Heard, now: Heard): boolean {
  return before.side !== now.side && before.side !== 'both' && now.side !== 'both';
}

export interface NextCue {
  readonly cue: SoundCue;
  readonly at: EpochMs;
}

/** The first cue after a moment, if nobody touches the session; null where none will come. */
export function nextCue(session: Session, after: EpochMs): NextCue | null {
  let at = after;
  let before = viewSession(session, at);
  while (before.status === before.phase) {
    at += Math.ceil(seconds(untilChange(before))) + 1;
    const now = viewSession(session, at);
    const cue = soundCue(before, now);
    if (cue !== null) return { cue, at };
    before = now;
  }
  return null;
}

/** Seconds until a repetition, one of the last seconds or the phase is over. */
function untilChange({ rep, set, motion, remaining }: SessionView): number {
  if (rep !== null && set?.goal.kind === 'reps') {
    return Math.min(remaining, set.goal.repSeconds - (motion % set.goal.repSeconds));
  }
  return remaining - Math.max(0, Math.min(LAST_SECONDS, Math.ceil(remaining) - 1));
}
