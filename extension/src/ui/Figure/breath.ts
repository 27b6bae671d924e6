import type { Frame } from './frame.ts';
import { circle } from './hull.ts';
import { filled, type Layer, line } from './shape.ts';

/** The circle's largest radius and a margin around it. */
const FULL = 58;
const MARGIN = 16;
const CENTRE = [0, 0] as const;

export function breathFrame(ratio: number): Frame {
  const height = 2 * (FULL + MARGIN);
  return { x: (-height * ratio) / 2, y: -height / 2, width: height * ratio, height };
}

/** A disc that breathes inside a still ring. */
export function breathLayers(radius: number): readonly Layer[] {
  return [
    {
      name: 'breath',
      shapes: [
        line(circle(CENTRE, FULL), 'prop', 2),
        filled(circle(CENTRE, radius), 'breath'),
        line(circle(CENTRE, radius), 'breathRing', 3),
      ],
    },
  ];
}
