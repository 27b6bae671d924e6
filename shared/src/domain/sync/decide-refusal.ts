import type { Problem } from '../problem/problem.ts';

/** What to do about a push that the relay refused. */
export type Refusal =
  /** The relay may or may not have it: the same bytes again, later. */
  | { readonly kind: 'retry' }
  /** Too much at once: unpin, halve, seal again. */
  | { readonly kind: 'halve' }
  /** A new token, a longer chain or a newer keyring first, then the same bytes again. */
  | { readonly kind: 'refresh'; readonly what: 'token' | 'chain' }
  /** The relay lost part of this device's log, or the whole log: compare frontiers, queue what it lacks. */
  | { readonly kind: 'compare' }
  /** Another log goes by this device's name: a restored or cloned profile. A new device id; what waits goes under it. */
  | { readonly kind: 'newDevice' }
  /** This device is out, or this build too old: stop sending, keep everything, say so. */
  | { readonly kind: 'stop' }
  /** It will never be taken: to the quarantine, shown and exportable; the others go on. */
  | { readonly kind: 'deadLetter' };

/** So many server errors in a row before a batch is taken for the cause (the edge kills what takes too long). */
const HALVE_AFTER = 3;
/** So many permanent refusals of one batch before it is set aside: a deploy in between may cure the first. */
const GIVE_UP_AFTER = 3;

/** By the relay's problem code; `tries` counts the refusals of this batch, this one included. */
export function decideRefusal({ code, permanent }: Problem, tries: number): Refusal {
  switch (code) {
    case 'too-large':
      return { kind: 'halve' };
    case 'relay-broken':
      return { kind: tries >= HALVE_AFTER ? 'halve' : 'retry' };
    case 'token-wrong':
      return { kind: 'refresh', what: 'token' };
    case 'epoch-unknown':
    case 'device-unknown':
      return { kind: 'refresh', what: 'chain' };
    case 'sequence-gap':
    case 'generation-changed':
      return { kind: 'compare' };
    case 'equivocation':
      return { kind: 'newDevice' };
    case 'device-revoked':
    case 'account-unknown':
    case 'unknown-version':
    case 'version-too-old':
      return { kind: 'stop' };
    default:
      return { kind: permanent && tries >= GIVE_UP_AFTER ? 'deadLetter' : 'retry' };
  }
}
