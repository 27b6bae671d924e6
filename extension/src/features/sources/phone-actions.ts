import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { PhoneSource } from '../../ports/phone-source.ts';

export interface PhoneActions {
  readonly onCopy: (text: string) => void;
  readonly onTest: (source: PhoneSource) => void;
  readonly onRenew: (source: PhoneSource) => void;
  readonly onRemove: (source: PhoneSource) => void;
}

/** One thing at a time with one source; what came of it is told until the next. */
export type PhoneWork =
  | { readonly kind: 'busy'; readonly what: 'test' | 'renew' | 'remove' }
  | { readonly kind: 'tested' }
  | { readonly kind: 'failed'; readonly problem: Problem };
