import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { useApp } from '../app-context.tsx';
import { useKept } from '../use-kept.ts';
import type { WordsState } from './words-model.ts';

/** The twelve words on this page: shown once when made, later only where this browser keeps them; and new ones for old. */
export function useWords() {
  const app = useApp();
  const [words, setWords] = useState<WordsState>({ kind: 'gone' });
  const [old, setOld] = useState('');
  // Closed before they were written down, the page shows them again.
  const [isUnwritten, setUnwritten] = useKept('words are not written down', v.literal(true));
  useEffect(() => {
    void app
      .account()
      .then((account) => account.keptWords())
      .then((kept) =>
        setWords((now) => {
          if (kept === null || now.kind !== 'gone') return now;
          return isUnwritten ? { kind: 'new', words: kept.split(' ') } : { kind: 'hidden' };
        }),
      );
  }, [app, isUnwritten]);

  async function show(): Promise<void> {
    const kept = await (await app.account()).keptWords();
    setWords(kept === null ? { kind: 'gone' } : { kind: 'shown', words: kept.split(' ') });
  }

  async function draft(typed: string): Promise<void> {
    const fresh = await (await app.account()).draftWords();
    setOld(typed);
    setWords({ kind: 'drafted', words: fresh.split(' '), busy: false, problem: null });
  }

  /** Written down: drafted ones come into force first. */
  async function written(keep: boolean): Promise<void> {
    if (!('words' in words)) return;
    const account = await app.account();
    if (words.kind === 'drafted') {
      setWords({ ...words, busy: true, problem: null });
      const renewed = await account.renewWords(old, words.words.join(' ')).catch(() => UNEXPECTED);
      if (!renewed.ok) return setWords({ ...words, busy: false, problem: renewed.problem });
    }
    await account.keepWords(keep ? words.words.join(' ') : null);
    setUnwritten(null);
    setOld('');
    setWords({ kind: keep ? 'hidden' : 'gone' });
  }

  return {
    words,
    /** Just made with the account. */
    setNew(made: string) {
      setUnwritten(true);
      setWords({ kind: 'new', words: made.split(' ') });
    },
    actions: {
      onShowWords: () => void show(),
      onHideWords: () => setWords({ kind: 'hidden' }),
      onForgetWords: () =>
        void app
          .account()
          .then((account) => account.keepWords(null))
          .then(() => setWords({ kind: 'gone' })),
      onWritten: (keep: boolean) => void written(keep),
      onAskNewWords: () => setWords({ kind: 'asking' }),
      onDraftWords: (typed: string) => void draft(typed),
      onCancelWords: () => {
        setOld('');
        setWords({ kind: 'gone' });
        void app
          .account()
          .then((account) => account.keptWords())
          .then((kept) => setWords({ kind: kept === null ? 'gone' : 'hidden' }));
      },
    },
  };
}

const UNEXPECTED: { readonly ok: false; readonly problem: Problem } = {
  ok: false,
  problem: problem('unexpected', 'passing'),
};
