import { useEffect, useState } from 'react';

/** A number read anew on every frame that is shown; no work while the page is hidden or the person pauses. */
export function useFrames(read: () => number, playing: boolean): number {
  const [value, setValue] = useState(read);
  useEffect(() => {
    let request = 0;
    const draw = () => {
      setValue(read());
      if (playing && document.visibilityState === 'visible') request = requestAnimationFrame(draw);
    };
    const onVisible = () => {
      cancelAnimationFrame(request);
      draw();
    };
    draw();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      cancelAnimationFrame(request);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [read, playing]);
  return value;
}
