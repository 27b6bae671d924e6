import type { Badge } from '@unslouch/shared/domain/nudge/badge.ts';
import type { Nudge } from '@unslouch/shared/domain/nudge/decision.ts';
import type { Explanation } from '@unslouch/shared/domain/nudge/explain.ts';
import type { Notice } from './notices.ts';

/** The few texts that the background shows by itself, in the person's language. */
export interface Wording {
  notice(nudge: Nudge): Notice;
  /** At most four characters. */
  badge(badge: Badge): string;
  tooltip(explanation: Explanation): string;
}
