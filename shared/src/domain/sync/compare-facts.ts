import { canonicalText } from '../../lib/canonical-text.ts';
import type { AnyFact } from '../log/fact.ts';
import { compareTexts } from './stamp.ts';

/**
 * Which of two versions of one fact stands: the later life, then the greater revision, then the greater content. Content is
 * compared as its canonical text itself, not a hash of it: no asynchronous digest in the core, nothing that can collide, and
 * it is only written out when life and revision tie. Zero only for equal facts.
 */
export function compareFacts(a: AnyFact, b: AnyFact): number {
  if (a === b) return 0;
  if (a.life !== b.life) return a.life - b.life;
  if (a.revision !== b.revision) return a.revision - b.revision;
  return compareTexts(contentText(a), contentText(b));
}

function contentText(fact: AnyFact): string {
  return canonicalText([fact.type, fact.startTime, fact.offsetMinutes, fact.value]);
}
