import wasmUrl from 'sql.js/dist/sql-wasm.wasm?url';
import { createDataStore } from '../adapters/dexie/data-store.ts';
import { openDatabase } from '../adapters/dexie/database.ts';
import { createImportStore } from '../adapters/dexie/import-store.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { zipTables } from '../adapters/system/csv-archive.ts';
import { createSystemZone } from '../adapters/system/system-zone.ts';
import { createWebLock } from '../adapters/system/web-lock.ts';
import { createDataDesk, type DataRequest } from '../app/data/data-desk.ts';
import { createImportDesk, type DeskRequest } from '../app/imports/import-desk.ts';
import { createOpenSqlite } from '../imports/open-sqlite.ts';
import { readImports } from '../imports/read-imports.ts';

// Data in and out, apart from the page, which only hears how far it is. No extension API exists here.

const database = openDatabase();
const data = createDataStore(database, systemClock);

const importDesk = createImportDesk({
  read: readImports,
  store: createImportStore(database, systemClock),
  putRegisters: data.putRegisters,
  lock: createWebLock(navigator.locks),
  now: () => Date.now(),
  options: () => ({ zone: createSystemZone().current(), openDatabase: createOpenSqlite(wasmUrl) }),
  tell: (state) => self.postMessage(state),
});

const dataDesk = createDataDesk({
  store: data,
  now: () => Date.now(),
  surroundings: { build: import.meta.env.BUILD, browser: navigator.userAgent, language: navigator.language },
  zip: zipTables,
  tell: (state) => self.postMessage(state),
});

self.addEventListener('message', ({ data: request }: MessageEvent<DeskRequest | DataRequest>) => {
  if (request.kind === 'export' || request.kind === 'delete') void dataDesk(request);
  else void importDesk(request);
});
