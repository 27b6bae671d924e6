import { keyPoseNames } from '@unslouch/shared/domain/movement/loop.ts';
import type { BodyMovement } from '@unslouch/shared/domain/movement/movement.ts';
import { useMemo } from 'react';
import styles from './Figure.module.css';
import { Figure } from './Figure.tsx';
import { FigureLayers } from './FigureLayers.tsx';
import type { FigureProps } from './figure-props.ts';
import { viewBoxOf } from './frame.ts';
import { planStills } from './plan-stills.ts';
import { useMedia } from './use-media.ts';

/** How much of the pose before can be seen behind the next. */
const GHOST = 0.22;

/** The key poses side by side, numbered; each shows where the body came from. */
export function FigureStills(props: FigureProps) {
  return props.movement.view === 'breath' ? (
    <Figure {...props} time={0} />
  ) : (
    <Stills {...props} movement={props.movement} />
  );
}

function Stills({ movement, credits, ratio, label }: FigureProps & { readonly movement: BodyMovement }) {
  const outlined = useMedia('(prefers-contrast: more), (forced-colors: active)');
  const { stills, frame } = useMemo(
    () => planStills(movement, keyPoseNames(movement), credits, ratio),
    [movement, credits, ratio],
  );
  return (
    <svg className={styles['stills']} viewBox={viewBoxOf(frame)} role="img" aria-label={label}>
      {stills.map(({ number, x, y, scene, ghost, body, arrows, disc }) => (
        <g key={number} transform={`translate(${x} ${y})`}>
          <FigureLayers layers={scene} outlined={outlined} />
          <g opacity={GHOST}>
            <FigureLayers layers={ghost} outlined={false} />
          </g>
          <FigureLayers layers={body} outlined={outlined} />
          {arrows.map(({ path, head }) => (
            <g key={path}>
              <path
                d={path}
                fill="none"
                stroke="var(--color-pen)"
                strokeWidth={2.4}
                strokeDasharray="0 4.8"
                strokeLinecap="round"
              />
              <path d={head} fill="var(--color-pen)" />
            </g>
          ))}
          <circle cx={disc.x} cy={disc.y} r={disc.r} fill="var(--color-pen)" />
          <text
            x={disc.x}
            y={disc.y}
            fontSize={disc.r * 1.1}
            fontWeight={600}
            fill="var(--color-on-pen)"
            textAnchor="middle"
            dominantBaseline="central"
          >
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
