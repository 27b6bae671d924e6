import { CATALOGUE } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { blendPoses, type FullPose } from '@unslouch/shared/domain/movement/full-pose.ts';
import { loadMovement, type MovementId, movementIds } from '@unslouch/shared/domain/movement/load-movement.ts';
import { keyPose, keyPoseNames, loopOf, tellingPose } from '@unslouch/shared/domain/movement/loop.ts';
import type { BodyMovement, Movement } from '@unslouch/shared/domain/movement/movement.ts';
import { otherSideOf } from '@unslouch/shared/domain/movement/other-side.ts';
import { solve } from '@unslouch/shared/domain/movement/solve.ts';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { breathFrame, breathLayers } from './breath.ts';
import { creditsOf, NO_CREDITS } from './credits.ts';
import { drawFigure } from './draw-figure.ts';
import { FigureLayers } from './FigureLayers.tsx';
import { FigureStills } from './FigureStills.tsx';
import { PREVIEW_TEMPO } from './figure-props.ts';
import { frameOf, viewBoxOf } from './frame.ts';
import { leastBand, paddingOf } from './small.ts';

export interface Sheet {
  readonly name: string;
  readonly mode: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

interface Picture {
  readonly caption: string;
  readonly svg: ReactNode;
}

/** The library's cards. */
const CARD = { width: 200, height: 152 };
const COLUMNS = 8;

/** Every sheet that is worth looking at; only the named movements where names are given. */
export async function contactSheets(only: readonly string[]): Promise<readonly Sheet[]> {
  const ids = movementIds().filter((id) => only.length === 0 || only.includes(id));
  const library = await Promise.all(ids.map(async (id) => ({ id, movement: await loadMovement(id) })));
  const bodies = library.filter(
    (one): one is { id: MovementId; movement: BodyMovement } => one.movement.view !== 'breath',
  );
  const keyPoses = library.flatMap(({ id, movement }) => keyPictures(id, movement));
  const halfWay = bodies.flatMap(({ id, movement }) => halfWayPictures(id, movement));
  const telling = library.map(({ id, movement }) => tellingPicture(id, movement, { small: false, outlined: false }));
  const other = bodies
    .filter(({ movement }) => movement.oneSided)
    .flatMap(({ id, movement }) => keyPictures(id, otherSideOf(movement)));
  return [
    sheet('key-poses', 'light', keyPoses, CARD),
    sheet('half-way', 'light', halfWay, CARD),
    sheet('telling', 'light', telling, CARD),
    sheet('telling-dark', 'dark', telling, CARD),
    sheet(
      'contrast',
      'light',
      library.map(({ id, movement }) => tellingPicture(id, movement, { small: false, outlined: true })),
      CARD,
    ),
    sheet(
      'thumbnails',
      'light',
      library.map(({ id, movement }) => tellingPicture(id, movement, { small: true, outlined: false })),
      { width: 48, height: 48 },
    ),
    sheet(
      'thumbnails-dark',
      'dark',
      library.map(({ id, movement }) => tellingPicture(id, movement, { small: true, outlined: false })),
      { width: 48, height: 48 },
    ),
    sheet('other-side', 'light', other, CARD),
    sheet(
      'stills',
      'light',
      bodies.map(({ id, movement }) => stillsPicture(id, movement)),
      { width: 384, height: 264 },
    ),
  ];
}

function keyPictures(id: MovementId, movement: Movement): readonly Picture[] {
  if (movement.view === 'breath') {
    return Object.entries(movement.poses).map(([name, { r }]) => ({ caption: `${id} · ${name}`, svg: breathSvg(r) }));
  }
  return keyPoseNames(movement).map((name) => ({
    caption: `${id} · ${name}`,
    svg: bodySvg(id, movement, keyPose(movement, name)),
  }));
}

function halfWayPictures(id: MovementId, movement: BodyMovement): readonly Picture[] {
  const { stretches } = loopOf(movement, PREVIEW_TEMPO);
  return stretches
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => ({
      caption: `${id} · ${from} – ${to}`,
      svg: bodySvg(id, movement, blendPoses(keyPose(movement, from), keyPose(movement, to), 0.5)),
    }));
}

interface Look {
  readonly small: boolean;
  readonly outlined: boolean;
}

function tellingPicture(id: MovementId, movement: Movement, look: Look): Picture {
  if (movement.view === 'breath') return { caption: id, svg: breathSvg(40) };
  return { caption: look.small ? '' : id, svg: bodySvg(id, movement, keyPose(movement, tellingPose(movement)), look) };
}

function stillsPicture(id: MovementId, movement: BodyMovement): Picture {
  const svg = (
    <FigureStills movement={movement} tempo={PREVIEW_TEMPO} credits={creditsFor(id)} ratio={384 / 264} label={id} />
  );
  return { caption: id, svg };
}

function bodySvg(
  id: MovementId,
  movement: BodyMovement,
  pose: FullPose,
  { small, outlined }: Look = { small: false, outlined: false },
): ReactNode {
  const frame = frameOf(movement, small ? 1 : CARD.width / CARD.height, paddingOf(small));
  const layers = drawFigure(movement, solve(movement, pose), {
    credits: creditsFor(id),
    small,
    leastBand: leastBand(frame, small),
    breath: 0,
  });
  return (
    <svg aria-hidden="true" viewBox={viewBoxOf(frame)}>
      <FigureLayers layers={layers} outlined={outlined} />
    </svg>
  );
}

function breathSvg(radius: number): ReactNode {
  return (
    <svg aria-hidden="true" viewBox={viewBoxOf(breathFrame(CARD.width / CARD.height))}>
      <FigureLayers layers={breathLayers(radius)} outlined={false} />
    </svg>
  );
}

function creditsFor(id: MovementId) {
  const exercise: Exercise | undefined = CATALOGUE.find(({ movement }) => movement === id);
  return exercise === undefined
    ? NO_CREDITS
    : creditsOf(exercise.credit, exercise.kind === 'mobility' ? 'mobility' : 'strength');
}

function sheet(
  name: string,
  mode: Sheet['mode'],
  pictures: readonly Picture[],
  slot: { readonly width: number; readonly height: number },
): Sheet {
  const columns = slot.width < 100 ? 16 : slot.width > 300 ? 4 : COLUMNS;
  const rows = Math.ceil(pictures.length / columns);
  const caption = slot.width < 100 ? 0 : 22;
  const css =
    `body{margin:12px;display:grid;grid-template-columns:repeat(${columns},${slot.width}px);gap:12px;background:var(--color-surface);color:var(--color-ink);font:12px system-ui}` +
    `figure{margin:0}.stage{inline-size:${slot.width}px;block-size:${slot.height}px;border-radius:${slot.width < 100 ? 8 : 16}px;overflow:hidden;background:var(--color-stage)}` +
    '.stage svg{display:block;inline-size:100%;block-size:100%}figcaption{block-size:16px;padding-block-start:4px;white-space:nowrap;overflow:hidden}';
  const body = pictures.map(({ caption, svg }) => (
    <figure key={caption}>
      <div className="stage">{svg}</div>
      {slot.width >= 100 && <figcaption>{caption}</figcaption>}
    </figure>
  ));
  return {
    name,
    mode,
    width: columns * (slot.width + 12) + 12,
    height: rows * (slot.height + 12 + caption) + 24,
    html: `<style>${css}</style><body>${renderToStaticMarkup(body)}</body>`,
  };
}
