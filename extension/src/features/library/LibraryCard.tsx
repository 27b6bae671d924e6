import { useState } from 'react';
import { PREVIEW_TEMPO } from '../../ui/Figure/figure-props.ts';
import { ExerciseFigure } from '../exercise/ExerciseFigure.tsx';
import css from './LibraryView.module.css';
import { libraryHref } from './library-href.ts';
import type { CardProps } from './library-model.ts';
import { useNearView } from './use-near-view.ts';
import { useSecondsWhile } from './use-seconds-while.ts';

/** Width over height of a card's stage. */
const RATIO = 1.32;

/** The figure stands at its end pose, and moves while somebody looks at it. */
export function LibraryCard({ exercise, name, detail, regions }: CardProps) {
  const [looked, setLooked] = useState(false);
  const [ref, near] = useNearView<HTMLAnchorElement>();
  const clock = useSecondsWhile(looked, PREVIEW_TEMPO.con);
  return (
    <a
      ref={ref}
      className={css['card']}
      href={libraryHref(exercise.id)}
      onMouseEnter={() => setLooked(true)}
      onMouseLeave={() => setLooked(false)}
      onFocus={() => setLooked(true)}
      onBlur={() => setLooked(false)}
    >
      <span className={css['stage']} aria-hidden="true">
        {near && (
          <ExerciseFigure exercise={exercise} tempo={PREVIEW_TEMPO} ratio={RATIO} clock={clock} playing={looked} />
        )}
      </span>
      <span className={css['words']}>
        <span className={css['name']}>{name}</span>
        <span className={css['detail']}>
          {detail}
          {regions.map(({ region, name: regionName }) => (
            <span key={region} className={css['region']}>
              <span className={css['swatch']} data-region={region} />
              {regionName}
            </span>
          ))}
        </span>
      </span>
    </a>
  );
}
