import type { SessionView } from '@unslouch/shared/domain/workout/view-session.ts';
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
