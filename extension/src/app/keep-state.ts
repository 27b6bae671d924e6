import { isShareNews, type NudgeShare, shareOf } from '@unslouch/shared/domain/nudge/share.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import type { Append } from '../ports/entry-store.ts';
import { shareKey } from './load-shares.ts';

/** The new state, and what other devices need to know of it where this step changed that. */
export function keepState(before: NudgeState, state: NudgeState): Pick<Append, 'nudgeState' | 'registers'> {
  const share = isShareNews(before, state) ? shareOf(state) : null;
  if (share === null) return { nudgeState: state };
  return { nudgeState: state, registers: [{ key: shareKey(state.device), value: toJson(share) }] };
}

/** A share is plain JSON; an interface doesn't say so by itself. */
function toJson(share: NudgeShare): Json {
  return { ...share } as unknown as Json;
}
