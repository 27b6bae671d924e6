import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in px, kept up to date; `expected` until it is measured. */
export function useWidth(element: RefObject<HTMLElement | null>, expected: number): number {
  const [width, setWidth] = useState(expected);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = () => {
      // No layout (a hidden page, a test): keep the guess.
      if (target.clientWidth > 0) setWidth(target.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
