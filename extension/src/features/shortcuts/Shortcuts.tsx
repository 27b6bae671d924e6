import { useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';
import { ShortcutsView } from './ShortcutsView.tsx';

/** The short ways, with the keys as they are set now. */
export function Shortcuts() {
  const { shortcutKeys } = useApp();
  const [keys, setKeys] = useState<Readonly<Record<string, string>> | null>(null);
  const [changeBy, setChangeBy] = useState<'button' | 'hand'>('button');

  useEffect(() => {
    const read = () => void shortcutKeys.load().then(setKeys, () => setKeys({}));
    read();
    // Back from the browser's own page, where they may have been changed.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [shortcutKeys]);

  if (keys === null) return null;
  return (
    <ShortcutsView
      start={keys['start'] ?? ''}
      snooze={keys['snooze'] ?? ''}
      changeBy={changeBy}
      onChange={() => void shortcutKeys.change().then((opened) => setChangeBy(opened ? 'button' : 'hand'))}
    />
  );
}
