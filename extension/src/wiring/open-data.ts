import type { DataRequest } from '../app/data/data-desk.ts';
import type { Data, DataState } from '../ports/data.ts';
import { askWorker } from './ask-worker.ts';

/** The page's side of exports and deletions: a worker of its own, so that an import goes on meanwhile. */
export function openData(): Data {
  const { state, ask } = askWorker<DataRequest, DataState>();
  return {
    state,
    export: (format) => ask({ kind: 'export', format }),
    delete: (request) => ask({ kind: 'delete', request }),
  };
}
