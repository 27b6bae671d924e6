import { Figure } from './Figure.tsx';
import { FigureStills } from './FigureStills.tsx';
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

/** A movement in motion; its key poses side by side where motion is unwelcome. */
export function MovingFigure(props: Props) {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  return still ? <FigureStills {...props} /> : <Frames {...props} />;
}

function Frames({ clock, playing, ...figure }: Props) {
  const time = useFrames(clock, playing);
  const breath = BREATH.lift * Math.sin((2 * Math.PI * time) / BREATH.seconds);
  return <Figure {...figure} time={time} breath={breath} />;
}
