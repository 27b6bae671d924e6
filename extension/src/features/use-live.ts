import { useEffect, useState } from 'react';
import type { Live } from '../ports/live.ts';
import type { LiveQueries } from '../ports/live-queries.ts';
import { useApp } from './app-context.tsx';

/** A value of the database and every change of it; undefined until it has answered. `query` keeps its identity. */
export function useLive<T>(query: (queries: LiveQueries) => Live<T>): T | undefined {
  const app = useApp();
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    let stop = () => {};
    let over = false;
    void app.queries().then((queries) => {
      if (!over) stop = query(queries).subscribe(setValue, reportError);
    });
    return () => {
      over = true;
      stop();
    };
  }, [app, query]);
  return value;
}
