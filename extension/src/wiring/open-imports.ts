import { type DeskRequest, IMPORT_LOCK } from '../app/imports/import-desk.ts';
import type { StoredImport } from '../ports/import-store.ts';
import type { ImportState, Imports, PastImport } from '../ports/imports.ts';
import type { Live } from '../ports/live.ts';
import type { LiveQueries } from '../ports/live-queries.ts';
import { askWorker } from './ask-worker.ts';

/** The page's side of the worker that imports. The worker starts with the first request and ends with the page. */
export function openImports(queries: LiveQueries): Imports {
  const { state, ask } = askWorker<DeskRequest, ImportState>();
  return {
    state,
    past: mapLive(queries.imports(), toPast),
    start: (files) => ask({ kind: 'start', id: crypto.randomUUID(), files }),
    pause: () => ask({ kind: 'pause' }),
    resume: () => ask({ kind: 'resume' }),
    cancel: () => ask({ kind: 'cancel' }),
    givePassword: (password) => ask({ kind: 'password', password }),
    undo: (id) => ask({ kind: 'undo', id }),
  };
}

/** What says that it is being read while nobody reads was cut off. */
async function toPast(records: readonly StoredImport[]): Promise<readonly PastImport[]> {
  const { held = [] } = await navigator.locks.query();
  const runs = held.some(({ name }) => name === IMPORT_LOCK);
  return records.flatMap(({ startedAt, state, ...record }): readonly PastImport[] => {
    if (state === 'done' || state === 'undone') return [{ ...record, at: startedAt, state }];
    return runs ? [] : [{ ...record, at: startedAt, state: 'broken' }];
  });
}

function mapLive<A, B>(live: Live<A>, map: (value: A) => Promise<B>): Live<B> {
  return {
    subscribe: (onValue, onFailure) => live.subscribe((value) => void map(value).then(onValue, onFailure), onFailure),
  };
}
