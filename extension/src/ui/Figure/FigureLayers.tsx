import { useId } from 'react';
import { paintOf } from './paint.ts';
import { patternOf, RegionPatterns } from './RegionPatterns.tsx';
import type { Layer, LayerName, Shape } from './shape.ts';

interface Props {
  readonly layers: readonly Layer[];
  /** High contrast: a line in ink around every limb, drawn under all its parts at once so that joints show no seam. */
  readonly outlined: boolean;
}

/** What stands behind or floats beside the body needs no outline of its own. */
const BARE: readonly LayerName[] = ['shadow', 'tint', 'mark', 'elastic', 'breath'];
const OUTLINE_WIDTH = 1.2;
/** In high contrast the band is told by its colour and its width. */
const OUTLINED_BAND = 3;

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
        {outlined && !BARE.includes(layer.name) && layer.shapes.filter(({ stroke }) => stroke !== 'band').map(outline)}
        {layer.shapes.map((shape, at) => path(outlined ? sturdy(shape) : shape, at))}
        {outlined && layer.name === 'tint' && (
          <>
            <RegionPatterns id={id} />
            {layer.shapes.map((shape, at) => path(shape, at, patternOf(shape.fill, id)))}
          </>
        )}
      </g>
    );
  });
}

function sturdy(shape: Shape): Shape {
  return shape.stroke === 'band' ? { ...shape, width: Math.max(OUTLINED_BAND, shape.width ?? 0) } : shape;
}

function path({ d, fill, stroke, width, strokeOpacity }: Shape, index: number, pattern?: string) {
  return (
    <path
      key={pattern === undefined ? index : `pattern${index}`}
      d={d}
      fill={pattern ?? (fill === undefined ? 'none' : paintOf(fill))}
      stroke={stroke === undefined ? undefined : paintOf(stroke)}
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeOpacity={strokeOpacity}
      paintOrder={fill !== undefined && stroke !== undefined ? 'stroke' : undefined}
    />
  );
}

function outline({ d, fill, width = 0 }: Shape, index: number) {
  return (
    <path
      key={`outline${index}`}
      d={d}
      fill="none"
      stroke="var(--color-ink)"
      strokeWidth={(fill === undefined ? width : 0) + 2 * OUTLINE_WIDTH}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
