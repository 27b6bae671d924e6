import { useCallback, useEffect, useState } from 'react';
import type { DroppedFile, ImportState, Imports, PastImport } from '../../ports/imports.ts';
import { useApp } from '../app-context.tsx';
import { droppedFiles } from './dropped-files.ts';

/** The import of this page, those before it, and whether something is held over the page to be dropped. */
export function useImports() {
  const app = useApp();
  const [imports, setImports] = useState<Imports | null>(null);
  const [state, setState] = useState<ImportState | null>(null);
  const [past, setPast] = useState<readonly PastImport[]>([]);
  const [over, setOver] = useState(false);

  useEffect(() => {
    void app.imports().then(setImports);
  }, [app]);
  useEffect(() => imports?.state.subscribe(setState, reportError), [imports]);
  useEffect(() => imports?.past.subscribe(setPast, reportError), [imports]);
  // Files may be chosen or dropped before there is anybody to read them.
  const start = useCallback(
    (files: readonly DroppedFile[]) => void app.imports().then((ready) => ready.start(files)),
    [app],
  );
  useEffect(() => takeDrops(setOver, start), [start]);

  return { imports, state, past, over, start };
}

/** The whole page takes a drop. Answers the way to stop. */
function takeDrops(setOver: (over: boolean) => void, start: (files: readonly DroppedFile[]) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // or the browser would open the file
    setOver(true);
  };
  addEventListener('dragenter', hold, { signal });
  addEventListener('dragover', hold, { signal });
  addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) setOver(false);
    },
    { signal },
  );
  addEventListener(
    'drop',
    (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) start(files);
      });
    },
    { signal },
  );
  return () => listening.abort();
}
