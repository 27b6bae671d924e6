import { useId } from 'react';
import { paintOf } from './paint.ts';
import type { Layer, LayerName, Shape } from './shape.ts';

interface Props {
  readonly layers: readonly Layer[];
  /** High contrast: a line in ink around every limb, drawn under all its parts at once so that joints show no seam. */
  readonly outlined: boolean;
}

/** What stands behind or floats beside the body needs no outline of its own. */
const BARE: readonly LayerName[] = ['shadow', 'tint', 'mark', 'elastic', 'breath'];
const OUTLINE_WIDTH = 1.2;

export function FigureLayers({ layers, outlined }: Props) {
  const id = useId();
  return layers.map((layer, index) => {
    if (layer.shapes.length === 0) return null;
    const key = `${layer.name}${index}`;
    const clipId = `${id}-${index}`;
    return (
      <g key={key} data-layer={layer.name} clipPath={layer.clip === undefined ? undefined : `url(#${clipId})`}>
        {layer.clip !== undefined && (
          <clipPath id={clipId}>
            <path d={layer.clip} />
          </clipPath>
        )}
        {outlined && !BARE.includes(layer.name) && layer.shapes.map(outline)}
        {layer.shapes.map(path)}
      </g>
    );
  });
}

function path(shape: Shape, index: number) {
  return (
    <path
      key={index}
      d={shape.d}
      fill={shape.fill === undefined ? 'none' : paintOf(shape.fill)}
      stroke={shape.stroke === undefined ? undefined : paintOf(shape.stroke)}
      strokeWidth={shape.width}
      strokeLinecap="round"
      strokeLinejoin="round"
      opacity={shape.opacity}
    />
  );
}

function outline(shape: Shape, index: number) {
  return (
    <path
      key={`outline${index}`}
      d={shape.d}
      fill="none"
      stroke="var(--color-ink)"
      strokeWidth={(shape.width ?? 0) + 2 * OUTLINE_WIDTH}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
