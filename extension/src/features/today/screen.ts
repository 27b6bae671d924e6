import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import type { Offered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import type { PopupIdleProps } from './popup-idle-model.ts';
import type { PopupNudgeProps } from './popup-nudge-model.ts';

/** What the popup shows, as finished strings: small enough to be kept, so that the next popup draws at once. */
export type Screen =
  | { readonly kind: 'idle'; readonly props: PopupIdleProps; readonly offered: Offered | null }
  | { readonly kind: 'nudge'; readonly props: PopupNudgeProps; readonly offered: Offered; readonly nudge: NudgeId }
  | { readonly kind: 'session' };
