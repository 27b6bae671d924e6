import { useState } from 'react';
import { useApp } from '../app-context.tsx';
import { LogTroubleView } from './LogTroubleView.tsx';

/** In place of a page, where there is no log to read. */
export function LogTrouble() {
  const app = useApp();
  const [busy, setBusy] = useState(false);

  async function rebuild(): Promise<void> {
    setBusy(true);
    await (await app.account()).deleteLog();
    await app.send({ kind: 'sync-now' });
    location.reload();
  }

  return <LogTroubleView busy={busy} onAgain={() => location.reload()} onRebuild={() => void rebuild()} />;
}
