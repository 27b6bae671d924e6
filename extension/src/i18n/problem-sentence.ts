import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { I18n } from './i18n.ts';

/** What went wrong and what to do, in one sentence; a code without its own sentence gets a general one that names it. */
export function problemSentence(i18n: Pick<I18n, 'find' | 't'>, problem: Problem): string {
  return (
    i18n.find(`problem.${problem.code}`, problem.params ?? {}) ?? i18n.t('problem.unknown', { code: problem.code })
  );
}
