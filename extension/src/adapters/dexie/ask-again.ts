import type { Database } from './database.ts';

/** ms. Dexie gives up at the first refusal and stays closed; on a full disk there is room again later. */
const ASK_AGAIN_AFTER = 1_000;

/** For pages, which stay open: the background ends by itself, and begins with a new one. */
export function askAgain(database: Database): void {
  const open = database.open.bind(database);
  database.open = () => {
    const opened = open();
    // Not at once: what waits for it would ask without end.
    opened.catch(() => setTimeout(() => database.close({ disableAutoOpen: false }), ASK_AGAIN_AFTER));
    return opened;
  };
}
