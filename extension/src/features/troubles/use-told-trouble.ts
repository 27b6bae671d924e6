import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useEffect, useState } from 'react';
import { onAFullDisk } from './on-a-full-disk.ts';

/** Null for the moment in which the disk is looked at: said once, and rightly. */
export function useToldTrouble(trouble: Problem): Problem | null {
  const [told, setTold] = useState<Problem | null>(null);
  useEffect(() => {
    let over = false;
    void navigator.storage
      .estimate()
      .catch(() => ({}))
      .then((estimate) => {
        if (!over) setTold(onAFullDisk(trouble, estimate));
      });
    return () => {
      over = true;
    };
  }, [trouble]);
  return told;
}
