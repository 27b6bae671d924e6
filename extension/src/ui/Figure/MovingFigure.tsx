import { lazy, memo, Suspense } from 'react';
import { Figure } from './Figure.tsx';
import type { FigureProps } from './figure-props.ts';
import { useFrames } from './use-frames.ts';
import { useMedia } from './use-media.ts';

interface Props extends FigureProps {
  /** Seconds into the loop, read on every frame; keep its identity between renders. */
  readonly clock: () => number;
  readonly playing: boolean;
}

/** Units and seconds of a calm breath. */
const BREATH = { lift: 0.4, seconds: 4 };

/** Only those who ask for stillness load it. */
const FigureStills = lazy(async () => ({ default: (await import('./FigureStills.tsx')).FigureStills }));

/** A movement in motion; its key poses side by side where motion is unwelcome. It has its own frames: a screen around it that counts seconds draws it no oftener. */
export const MovingFigure = memo(function MovingFigure({ clock, playing, ...figure }: Props) {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  if (!still) return <Frames {...figure} clock={clock} playing={playing} />;
  return (
    <Suspense fallback={<Figure {...figure} time={0} />}>
      <FigureStills {...figure} />
    </Suspense>
  );
});

function Frames({ clock, playing, ...figure }: Props) {
  const time = useFrames(clock, playing);
  const breath = BREATH.lift * Math.sin((2 * Math.PI * time) / BREATH.seconds);
  return <Figure {...figure} time={time} breath={breath} />;
}
