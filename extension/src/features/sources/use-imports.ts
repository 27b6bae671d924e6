import { useEffect, useState } from 'react';
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
  useEffect(() => {
    if (imports === null) return;
    return takeDrops(setOver, (files) => imports.start(files));
  }, [imports]);

  return { imports, state, past, over };
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
