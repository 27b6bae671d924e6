import { loadMovement, type MovementId } from '@unslouch/shared/domain/movement/load-movement.ts';
import type { Movement } from '@unslouch/shared/domain/movement/movement.ts';
import { useEffect, useState } from 'react';

/** The pose data of a movement, once it is there; null until then, and where there is none. */
export function useMovement(id: MovementId | null): Movement | null {
  const [loaded, setLoaded] = useState<{ readonly id: MovementId; readonly movement: Movement } | null>(null);
  useEffect(() => {
    let wanted = true;
    if (id === null) return;
    void loadMovement(id).then((movement) => {
      if (wanted) setLoaded({ id, movement });
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  return loaded !== null && loaded.id === id ? loaded.movement : null;
}
