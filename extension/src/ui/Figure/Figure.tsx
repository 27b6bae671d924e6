import { loopOf, poseAt, radiusAt } from '@unslouch/shared/domain/movement/loop.ts';
import { solve } from '@unslouch/shared/domain/movement/solve.ts';
import { useMemo } from 'react';
import { breathFrame, breathLayers } from './breath.ts';
import { drawFigure } from './draw-figure.ts';
import styles from './Figure.module.css';
import { FigureLayers } from './FigureLayers.tsx';
import type { FigureProps } from './figure-props.ts';
import { frameOf, viewBoxOf } from './frame.ts';
import { leastBand, paddingOf } from './small.ts';
import { useMedia } from './use-media.ts';

interface Props extends FigureProps {
  /** Seconds into the loop. */
  readonly time: number;
  /** Units by which a breath lifts the chest. */
  readonly breath?: number;
}

const MORE_CONTRAST = '(prefers-contrast: more), (forced-colors: active)';

/** One frame of a movement. */
export function Figure({ movement, tempo, credits, ratio, label, small = false, time, breath = 0 }: Props) {
  const outlined = useMedia(MORE_CONTRAST);
  const loop = useMemo(() => loopOf(movement, tempo), [movement, tempo]);
  const frame = useMemo(
    () => (movement.view === 'breath' ? breathFrame(ratio) : frameOf(movement, ratio, paddingOf(small))),
    [movement, ratio, small],
  );
  const layers =
    movement.view === 'breath'
      ? breathLayers(radiusAt(movement, loop, time))
      : drawFigure(movement, solve(movement, poseAt(movement, loop, time)), {
          credits,
          small,
          leastBand: leastBand(frame, small),
          breath,
        });

  return (
    <svg
      className={movement.view === 'side' ? styles['side'] : styles['figure']}
      viewBox={viewBoxOf(frame)}
      role={label === '' ? 'presentation' : 'img'}
      aria-label={label === '' ? undefined : label}
      aria-hidden={label === '' ? true : undefined}
    >
      <FigureLayers layers={layers} outlined={outlined} />
    </svg>
  );
}
