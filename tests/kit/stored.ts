import type { Page } from 'puppeteer-core';

/** What the extension has on disk, read from one of its pages. */
export interface Stored {
  readonly sessionRuns: boolean;
  /** Sessions in the log: what each is a done or partly done. */
  readonly outcomes: readonly string[];
  /** To nudges, oldest first. */
  readonly answers: readonly string[];
  /** How long each of them took. */
  readonly sessionSeconds: readonly number[];
  /** Kinds of decisions, oldest first. */
  readonly decisions: readonly { readonly kind: string; readonly reasons: readonly string[] }[];
}

export async function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const name of names) {
      const database = await asked(indexedDB.open(name));
      if (!database.objectStoreNames.contains('decisions')) continue;
      const all = (table: string) => asked(database.transaction(table).objectStore(table).getAll());
      const [state, summaries, decisions] = [await all('state'), await all('daySummaries'), await all('decisions')];
      database.close();
      const entries = summaries.flatMap(({ summary }) => summary.entries);
      return {
        sessionRuns: state.some(({ key, value }) => key === 'session' && value !== null),
        sessionSeconds: entries.flatMap((entry) => (entry.type === 'session' ? entry.value.seconds : [])),
        outcomes: entries.flatMap((entry) => (entry.type === 'session' ? entry.value.outcome : [])),
        answers: entries.flatMap((entry) => (entry.type === 'answer' ? [entry.value.answer] : [])),
        decisions: decisions
          .toSorted((a, b) => a.at - b.at)
          .map(({ decision }) => ({ kind: decision.kind, reasons: decision.reasons })),
      };
    }
    throw new Error(`No log among ${names.join()}.`);
  });
}
