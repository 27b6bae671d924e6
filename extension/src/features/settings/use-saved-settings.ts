import { useEffect, useRef, useState } from 'react';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { StoredSettings } from '../../ports/settings-store.ts';
import { useApp } from '../app-context.tsx';
import { useLive } from '../use-live.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

/**
 * The settings as stored, and what was chosen here and is on its way there: whoever goes from one field to the next faster than
 * a change is stored must not take it back with the next.
 */
export function useSavedSettings(): readonly [StoredSettings | undefined, (changes: StoredSettings) => void] {
  const app = useApp();
  const stored = useLive(storedSettings);
  const [ahead, setAhead] = useState<StoredSettings>({});
  const underway = useRef(0);

  useEffect(() => {
    if (stored !== undefined && underway.current === 0) setAhead({});
  }, [stored]);

  async function save(changes: StoredSettings): Promise<void> {
    setAhead((before) => ({ ...before, ...changes }));
    underway.current += 1;
    const reply = await app.send({ kind: 'save-settings', changes });
    underway.current -= 1;
    // What wasn't stored is shown as it stands.
    if (!reply.ok) setAhead({});
  }

  return [stored && { ...stored, ...ahead }, (changes) => void save(changes)];
}
