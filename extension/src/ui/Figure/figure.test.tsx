import { loadMovement, movementIds } from '@unslouch/shared/domain/movement/load-movement.ts';
import { keyPose, keyPoseNames } from '@unslouch/shared/domain/movement/loop.ts';
import type { BodyMovement } from '@unslouch/shared/domain/movement/movement.ts';
import { solve } from '@unslouch/shared/domain/movement/solve.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { creditsOf } from './credits.ts';
import { drawFigure } from './draw-figure.ts';
import { Figure } from './Figure.tsx';
import { FigureStills } from './FigureStills.tsx';
import { PREVIEW_TEMPO } from './figure-props.ts';
import { frameOf } from './frame.ts';

const library = await Promise.all(movementIds().map(async (id) => ({ id, movement: await loadMovement(id) })));
const bodies = library.filter(
  (one): one is { id: typeof one.id; movement: BodyMovement } => one.movement.view !== 'breath',
);
const ALL = creditsOf({ upper: 1, mid: 1, lower: 1 }, 'strength');
const PLAIN = { credits: ALL, small: false, leastBand: 0, breath: 0 };

/** Bytes of one figure's paths, props and stage included. */
const MOST_BYTES = 6_000;

describe('the figure', () => {
  it.each(bodies)('$id draws every key pose in numbers, and small', ({ movement }) => {
    for (const name of keyPoseNames(movement)) {
      const layers = drawFigure(movement, solve(movement, keyPose(movement, name)), PLAIN);
      const paths = layers.flatMap(({ shapes }) => shapes.map(({ d }) => d)).join('');
      expect(paths).not.toMatch(/NaN|undefined|Infinity/);
      expect(paths.length).toBeLessThan(MOST_BYTES);
    }
  });

  it.each(bodies)('$id keeps every joint inside its frame', ({ movement }) => {
    if (movement.zoom !== undefined) return;
    const frame = frameOf(movement, 1.4, 10);
    for (const name of keyPoseNames(movement)) {
      for (const [x, y] of Object.values(solve(movement, keyPose(movement, name)).joints)) {
        expect(x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height).toBe(true);
      }
    }
  });

  it('is an image with a name for assistive technology, or nothing where text beside it says the same', async () => {
    const movement = await loadMovement('band-pull-apart');
    const draw = (label: string) =>
      renderToStaticMarkup(
        <Figure movement={movement} tempo={PREVIEW_TEMPO} credits={ALL} ratio={1.4} label={label} time={0} />,
      );
    expect(draw('Band pull-apart: hands in front')).toContain(
      'role="img" aria-label="Band pull-apart: hands in front"',
    );
    expect(draw('')).toContain('aria-hidden="true"');
  });

  it('never tints the chest: a minor credit is marked in mobility and nothing in strength', () => {
    const minor = { upper: 0.25, mid: 0.25, lower: 0 };
    expect(creditsOf(minor, 'strength').shown).toEqual([]);
    expect(creditsOf(minor, 'mobility').shown.map(({ region }) => region)).toEqual(['mid', 'upper']);
  });

  it('stands still under reduced motion: numbered poses, the one before behind, an arrow for each hand that moved', async () => {
    const movement = await loadMovement('wall-angel');
    const html = renderToStaticMarkup(
      <FigureStills movement={movement} tempo={PREVIEW_TEMPO} credits={ALL} ratio={1.45} label="Wall angel" />,
    );
    expect(html.match(/<text/g)?.length).toBe(2);
    expect(html.match(/stroke-dasharray/g)?.length).toBe(2);
    expect(html).toContain('opacity="0.22"');
  });
});
