import type { Point } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import { filled, round, type Shape } from './shape.ts';

/** Head and hair in their own frame, origin at the head's centre, facing right. */
const SIDE = {
  face:
    'M-3 -9.4C3 -10.6 8.2 -7.6 8.9 -3.2C9.1 -2.2 9 -1.2 9.3 -0.4L10.7 1.9C11 2.5 10.6 3 9.9 3.1L9.1 3.2C9.2 4.3 9.1 5.6 8.7 6.8' +
    'C8 9 6 10.2 3 10.2C0.4 10.2 -2 9.4 -4 8C-8 6 -10 2 -9.4 -2C-9 -6 -6.4 -8.9 -3 -9.4Z',
  hair:
    'M8.6 -3.9C9.3 -6.8 7.6 -9.6 4.6 -11C1.6 -12.4 -3.2 -12.4 -6.7 -10.2C-10.6 -7.8 -12.2 -3.6 -11.6 0.8C-11.2 4 -9.3 6.9 -6.6 8.7' +
    'C-4.6 8.9 -3.1 7.4 -2.5 5.2C-2.2 4 -3.1 2.9 -3.2 1.6C-3.3 -0.1 -1.6 -1.2 0 -0.4C0.7 -1 0.8 -2 1.4 -3.1C3.6 -3.6 6.2 -3.2 8.6 -3.9Z',
} as const;

const FRONT = {
  face: 'M0 -10.5C5.6 -10.5 8.5 -6.6 8.5 -1.2C8.5 4.8 4.4 10.5 0 10.5C-4.4 10.5 -8.5 4.8 -8.5 -1.2C-8.5 -6.6 -5.6 -10.5 0 -10.5Z',
  hair: 'M-9 0.2C-9.7 -6.6 -6 -11.6 0.2 -11.6C6.2 -11.6 9.6 -7 9 -0.4C8.6 -2.2 8 -3.6 7.3 -5.1C3.8 -4.2 -0.8 -4.6 -4 -6.9C-5.6 -5.2 -7.6 -2.6 -9 0.2Z',
} as const;

/** Brow, nose and quiff say where the person looks; never eyes or mouth. */
export function sideHead(skeleton: Skeleton): readonly Shape[] {
  const place = placer(skeleton);
  return [filled(place(SIDE.face), 'skin'), filled(place(SIDE.hair), 'hair')];
}

/** A turned head shows the hair of its other side and one ear. */
export function frontHead(skeleton: Skeleton): readonly Shape[] {
  const place = placer(skeleton);
  const turn = Math.sin((skeleton.twist * Math.PI) / 180);
  const ear = (x: number) =>
    filled(place(`M${round(x - 2)} 0.6A2 2 0 1 1 ${round(x + 2)} 0.6A2 2 0 1 1 ${round(x - 2)} 0.6Z`), 'skinFar');
  const face = filled(place(FRONT.face), 'skin');
  if (turn === 0) return [ear(-8.7), ear(8.7), face, filled(place(FRONT.hair), 'hair')];
  const side = turn > 0 ? -1 : 1;
  const edge = side * (9 - 8.5 * Math.abs(turn));
  const back = `M0 -11C${side * 6.4} -11 ${side * 9.4} -7 ${side * 9.4} -1.4C${side * 9.4} 3 ${side * 8} 6.4 ${side * 6.2} 7.6C${round(edge)} 5 ${round(edge)} 1 ${round(edge)} -3C${round(edge)} -7 0 -8 0 -11Z`;
  const hidden = ear(-side * (8.7 - 6 * Math.abs(turn)));
  return [hidden, face, filled(place(back), 'hair'), filled(place(FRONT.hair), 'hair'), ear(edge)];
}

/** From behind and from above: hair all over, ears beside it. */
export function backHead(skeleton: Skeleton): readonly Shape[] {
  const place = placer(skeleton);
  const ear = (x: number) => filled(place(`M${x - 2} 0.6A2 2 0 1 1 ${x + 2} 0.6A2 2 0 1 1 ${x - 2} 0.6Z`), 'skinFar');
  return [ear(-8.2), ear(8.2), filled(place('M-8.5 0A8.5 10.5 0 1 1 8.5 0A8.5 10.5 0 1 1 -8.5 0Z'), 'hair')];
}

/** Moves a path from the head's frame to the stage. Arcs are circles or turn little: their radii stay. */
function placer({ joints: { head }, headTurn }: Skeleton): (path: string) => string {
  const radians = (headTurn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const move = ([x, y]: Point): string => `${round(head[0] + x * cos - y * sin)} ${round(head[1] + x * sin + y * cos)}`;
  return (path) =>
    path.replace(
      /([MLC])([^MLCAZ]*)|A([^MLCAZ]*)/g,
      (_, command: string | undefined, points: string | undefined, arc: string | undefined) => {
        if (command !== undefined)
          return (
            command +
            pairs(points ?? '')
              .map(move)
              .join(' ')
          );
        const [rx = 0, ry = 0, , large = 0, sweep = 0, x = 0, y = 0] = (arc ?? '').trim().split(/[ ,]+/).map(Number);
        return `A${rx} ${ry} ${round(headTurn)} ${large} ${sweep} ${move([x, y])}`;
      },
    );
}

function pairs(text: string): readonly Point[] {
  const numbers = text.trim().split(/[ ,]+/).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i): Point => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);
}
