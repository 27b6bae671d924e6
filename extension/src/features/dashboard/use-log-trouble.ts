import { useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';

/** True where the browser can't open the log's database at all: every query fails then, and the pages would stay empty. */
export function useLogTrouble(): boolean {
  const app = useApp();
  const [trouble, setTrouble] = useState(false);
  useEffect(() => {
    let stop = () => {};
    let over = false;
    void app.queries().then((queries) => {
      if (over) return;
      stop = queries.syncStatus().subscribe(
        () => setTrouble(false),
        () => setTrouble(true),
      );
    });
    return () => {
      over = true;
      stop();
    };
  }, [app]);
  return trouble;
}
