import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';

/**
 * `new`: just made with the account, shown until the person says that they are written down. `gone`: this device did not
 * keep them. `asking`: for the old ones, to make others. `drafted`: those others, not in force yet.
 */
export type WordsState =
  | { readonly kind: 'new' | 'shown'; readonly words: readonly string[] }
  | { readonly kind: 'hidden' | 'gone' | 'asking' }
  | {
      readonly kind: 'drafted';
      readonly words: readonly string[];
      readonly busy: boolean;
      readonly problem: Problem | null;
    };

export interface WordsProps {
  readonly title: 'devices.words.title' | 'devices.words.fresh.title';
  readonly lead: (typeof LEADS)[WordsState['kind']];
  readonly words: readonly { readonly place: number; readonly word: string }[] | null;
  /** What is to be done: write them down, type the old ones, or nothing. */
  readonly step: 'write' | 'old' | 'rest';
  /** This browser has them. */
  readonly kept: boolean;
  /** They come into force when they are written down. */
  readonly drafted: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
}

export function wordsModel(i18n: I18n, state: WordsState): WordsProps {
  const drafted = state.kind === 'drafted';
  const asking = state.kind === 'asking';
  return {
    title: drafted || asking ? 'devices.words.fresh.title' : 'devices.words.title',
    lead: LEADS[state.kind],
    words: 'words' in state ? state.words.map((word, index) => ({ place: index + 1, word })) : null,
    step: state.kind === 'new' || drafted ? 'write' : asking ? 'old' : 'rest',
    kept: state.kind === 'hidden' || state.kind === 'shown',
    drafted,
    busy: drafted && state.busy,
    problem: drafted && state.problem !== null ? problemSentence(i18n, state.problem) : null,
  };
}

const LEADS = {
  new: 'devices.words.lead',
  shown: 'devices.words.lead',
  hidden: 'devices.words.lead',
  gone: 'devices.words.notKept',
  asking: 'devices.words.fresh.lead',
  drafted: 'devices.words.fresh.write',
} as const;
