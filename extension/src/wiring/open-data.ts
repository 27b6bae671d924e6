import type { DataRequest } from '../app/data/data-desk.ts';
import { saveBlob } from '../features/save-file.ts';
import type { Data, DataState } from '../ports/data.ts';
import { askWorker } from './ask-worker.ts';

/**
 * The page's side of exports and deletions: a worker of its own, so that an import goes on meanwhile. A file is saved
 * once, whichever part of the page shows when it is written.
 */
export function openData(): Data {
  const { state, ask } = askWorker<DataRequest, DataState>();
  const save = (said: DataState | null) => {
    if (said?.kind === 'exported') saveBlob(said.name, said.blob);
  };
  state.subscribe(save, (failure) => reportError(failure));
  return {
    state,
    export: (format) => ask({ kind: 'export', format }),
    delete: (request) => ask({ kind: 'delete', request }),
  };
}
