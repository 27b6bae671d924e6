import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far below the window a card begins to draw itself. Taste. */
const MARGIN = '400px';

/** Whether an element has come near the window: sixty figures at once would make the page slow to open. */
export function useNearView<E extends Element>(): readonly [RefObject<E | null>, boolean] {
  const ref = useRef<E>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = ref.current;
    if (element === null || near) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: MARGIN,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  return [ref, near];
}
