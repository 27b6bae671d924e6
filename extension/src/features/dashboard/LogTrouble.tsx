import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useState } from 'react';
import { problemMessages } from '../../i18n/en/problems.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { useApp } from '../app-context.tsx';
import { useToldTrouble } from '../troubles/use-told-trouble.ts';
import { LogTroubleView } from './LogTroubleView.tsx';

/** In place of a page, where there is no log to read. */
export function LogTrouble() {
  const app = useApp();
  const i18n = useI18n();
  const told = useToldTrouble(UNOPENED);
  const [busy, setBusy] = useState(false);

  async function rebuild(): Promise<void> {
    setBusy(true);
    await (await app.account()).deleteLog();
    await app.send({ kind: 'sync-now' });
    location.reload();
  }

  if (told === null) return null;
  return (
    <LogTroubleView
      cause={told.code === UNOPENED.code ? null : problemSentence(i18n.extend([problemMessages]), told)}
      busy={busy}
      onAgain={() => location.reload()}
      onRebuild={() => void rebuild()}
    />
  );
}

const UNOPENED = problem('database-closed', 'passing');
