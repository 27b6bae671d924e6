import { gzipSync } from 'node:zlib';
import { loadMovement, movementIds } from '@unslouch/shared/domain/movement/load-movement.ts';
import { loopOf, poseAt } from '@unslouch/shared/domain/movement/loop.ts';
import type { BodyMovement } from '@unslouch/shared/domain/movement/movement.ts';
import { solve } from '@unslouch/shared/domain/movement/solve.ts';
import { creditsOf } from '../../extension/src/ui/Figure/credits.ts';
import { drawFigure } from '../../extension/src/ui/Figure/draw-figure.ts';
import { PREVIEW_TEMPO } from '../../extension/src/ui/Figure/figure-props.ts';
import type { Benchmark } from './benchmark.ts';

/** Of the screen, and so of the film that a figure could be instead. */
const FRAMES_A_SECOND = 60;
/** Frames of a movement, spread over its whole loop, and how often each is drawn: first unmeasured, then under the clock. */
const FRAMES = 120;
const WARM_UP = 1;
const TURNS = 3;

interface MovementFigures {
  readonly id: string;
  /** Milliseconds a frame: blended, solved, planted, drawn as path data. */
  readonly drawn: number;
  /** Milliseconds a frame: the same path data parsed from a film. */
  readonly played: number;
  readonly poseBytes: number;
  readonly filmBytes: number;
}

export const figure: Benchmark = {
  about: `What a moving figure costs in script, frame by frame, for every movement with a body: the pose blended, the skeleton solved,
its planted hands and feet put back, every shape drawn as path data. Handing the data to the page is not in it. Beside it the
other way to move a figure: the same frames kept ready-made, sixty a second, and parsed as they are shown. Bytes are those of one
movement's data, gzipped.`,
  build: null,
  async measure(say) {
    const figures: MovementFigures[] = [];
    for (const id of movementIds()) {
      const movement = await loadMovement(id);
      if (movement.view === 'breath') continue;
      figures.push(measureMovement(id, movement));
      say(id);
    }
    const median = (read: (one: MovementFigures) => number) => {
      const sorted = figures.map(read).toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    };
    const most = (read: (one: MovementFigures) => number) => Math.max(...figures.map(read));
    const row = (name: string, of: typeof median | typeof most) => [
      name,
      microseconds(of(({ drawn }) => drawn)),
      microseconds(of(({ played }) => played)),
      `${((of(({ drawn }) => drawn) * FRAMES_A_SECOND) / 10).toFixed(2)} %`,
      `${of(({ poseBytes }) => poseBytes)} B`,
      `${of(({ filmBytes }) => filmBytes)} B`,
    ];
    return {
      figures,
      tables: [
        {
          title: 'one frame of a figure, and one movement’s data',
          columns: ['', 'drawn', 'film, parsed', 'of a second at 60 Hz', 'poses', 'film'],
          rows: [row('median movement', median), row('costliest movement', most)],
        },
      ],
    };
  },
};

function measureMovement(id: string, movement: BodyMovement): MovementFigures {
  const loop = loopOf(movement, PREVIEW_TEMPO);
  const options = {
    credits: creditsOf({ upper: 1, mid: 1, lower: 1 }, 'strength'),
    small: false,
    leastBand: 0,
    breath: 0,
  };
  const drawAt = (second: number) => drawFigure(movement, solve(movement, poseAt(movement, loop, second)), options);
  const count = Math.round(loop.seconds * FRAMES_A_SECOND);
  const film = Array.from({ length: count }, (_, index) => JSON.stringify(drawAt(index / FRAMES_A_SECOND)));
  const spread = (index: number) => Math.floor((index / FRAMES) * count);
  return {
    id,
    drawn: timeOf((index) => drawAt(spread(index) / FRAMES_A_SECOND)),
    played: timeOf((index) => JSON.parse(film[spread(index)] ?? '[]')),
    poseBytes: gzipSync(JSON.stringify(movement)).length,
    filmBytes: gzipSync(film.join('\n')).length,
  };
}

/** Milliseconds a frame. */
function timeOf(frame: (index: number) => unknown): number {
  const draw = (times: number) => {
    for (let turn = 0; turn < times; turn++) for (let index = 0; index < FRAMES; index++) frame(index);
  };
  draw(WARM_UP);
  const since = performance.now();
  draw(TURNS);
  return (performance.now() - since) / (TURNS * FRAMES);
}

function microseconds(milliseconds: number): string {
  return `${Math.round(milliseconds * 1_000)} µs`;
}
