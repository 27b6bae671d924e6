import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useApp } from '../app-context.tsx';
import { typedEntry } from './typed-entry.ts';

interface Logged {
  readonly words: string;
  readonly startTime: EpochMs;
}

/** Logs what came from the address bar (`#history?move=10 pull-aparts`), once: the address forgets it at once. */
export function useTypedMove(zone: Zone) {
  const app = useApp();
  const i18n = useI18n();
  const [logged, setLogged] = useState<Logged | null>(null);
  const [notUnderstood, setNotUnderstood] = useState<string | null>(null);

  useEffect(() => {
    async function read(): Promise<void> {
      const typed = new URLSearchParams(location.hash.split('?')[1] ?? '').get('move');
      if (typed === null) return;
      history.replaceState(null, '', '#history');
      const entry = typedEntry(i18n, typed, zone, app.now());
      setNotUnderstood(entry === null ? typed : null);
      if (entry === null) return;
      try {
        await (await app.log()).add(entry.draft);
      } catch (failure) {
        // A reload tries again.
        history.replaceState(null, '', `#history?move=${encodeURIComponent(typed)}`);
        throw failure;
      }
      setLogged({ words: entry.words, startTime: entry.draft.startTime });
      await app.send({ kind: 'sync-now' });
    }
    const onHash = () => void read();
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [app, i18n, zone]);

  return { logged, notUnderstood, forget: () => setLogged(null) };
}
