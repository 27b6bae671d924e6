import wasmUrl from 'sql.js/dist/sql-wasm.wasm?url';
import { openDatabase } from '../adapters/dexie/database.ts';
import { createImportStore } from '../adapters/dexie/import-store.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { createSystemZone } from '../adapters/system/system-zone.ts';
import { createWebLock } from '../adapters/system/web-lock.ts';
import { createImportDesk, type DeskRequest } from '../app/imports/import-desk.ts';
import { createOpenSqlite } from '../imports/open-sqlite.ts';
import { readImports } from '../imports/read-imports.ts';

// Reads, merges and writes apart from the page, which only hears how far it is. No extension API exists here.

const desk = createImportDesk({
  read: readImports,
  store: createImportStore(openDatabase(), systemClock),
  lock: createWebLock(navigator.locks),
  now: () => Date.now(),
  options: () => ({ zone: createSystemZone().current(), openDatabase: createOpenSqlite(wasmUrl) }),
  tell: (state) => self.postMessage(state),
});

self.addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => void desk(data));
