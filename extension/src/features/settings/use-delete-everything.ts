import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail } from '@unslouch/shared/lib/result.ts';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { useApp } from '../app-context.tsx';

const WELCOME = 'welcome.html';

/** Deletes all that this browser keeps, and begins again where a new person does. */
export function useDeleteEverything() {
  const app = useApp();
  const i18n = useI18n();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function deleteAll(): Promise<void> {
    setBusy(true);
    const unexpected = () => fail(problem('unexpected', 'passing'));
    const done = await (await app.account()).deleteEverything().catch(unexpected);
    if (!done.ok) {
      setTrouble(problemSentence(i18n, done.problem));
      setBusy(false);
      return;
    }
    localStorage.clear();
    sessionStorage.clear();
    // The badge counted a sitting that is forgotten now.
    await app.send({ kind: 'check-nudge' });
    location.replace(WELCOME);
  }

  return { asking, busy, trouble, onAsk: setAsking, onDelete: () => void deleteAll() };
}
