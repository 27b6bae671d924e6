import JSONParser from '@streamparser/json/jsonparser.js';
import type { ImportFile } from './import-event.ts';
import { textOf } from './read-bytes.ts';

//  { "heartrate": [ … ], "sleep": [ ████ ████ │ ████ ████ │ ██ ] }
//                                   piece 1     piece 2     piece 3: each an object with a "sleep" of its own

/** Text read before a piece is handed on. As values and records it takes some twenty times as much memory. */
const PIECE = 2 * 1_048_576;

/** What can't be cut: one night, one metric whose name comes last. Taste. */
const LARGEST_PIECE = 16 * PIECE;

/**
 * The value in a file; where that is long, several of the same shape, each with a part of its long list, as if the file had
 * been cut. A piece is good until the next is asked for. Throws where it breaks off, and a RangeError where it can't be cut.
 */
export async function* readJson(file: ImportFile): AsyncGenerator<unknown> {
  let text = '';
  let pieces: ReturnType<typeof createPieces> | null = null;
  for await (const part of textOf(file)) {
    for (text += part; text.length >= PIECE; text = text.slice(PIECE)) {
      pieces ??= createPieces();
      const piece = pieces.add(text.slice(0, PIECE));
      if (piece === null) continue;
      yield piece.value;
      piece.letGo();
    }
  }
  // What is of an ordinary length the platform reads eight times as fast.
  yield pieces === null ? JSON.parse(text) : pieces.end(text);
}

interface Piece {
  readonly value: unknown;
  /** Nobody looks at it any more. */
  readonly letGo: () => void;
}

function createPieces() {
  // The library builds the whole value; told of each beginning, it shows the first of all, in which the others come to lie.
  const parser = new JSONParser({ paths: ['$.*'], emitPartialValues: true });
  let root: unknown;
  parser.onValue = ({ parent }) => {
    root ??= parent;
  };
  let uncut = 0;
  return {
    add(text: string): Piece | null {
      parser.write(text);
      uncut += text.length;
      const piece = cut(root);
      if (piece !== null) uncut = 0;
      else if (uncut > LARGEST_PIECE) throw new RangeError('a value that cannot be cut');
      return piece;
    },
    end(text: string): unknown {
      parser.write(text);
      if (!parser.isEnded) throw new Error('it breaks off');
      return root;
    },
  };
}

/** Takes what may still grow off the end of the list that grows. */
function cut(root: unknown): Piece | null {
  const path = growing(root);
  const list = path.at(-1);
  // Points in time tell by their neighbours how long they are: a piece of a metric has two of the last one's.
  const kept = path.some(isMetric) ? 2 : 0;
  if (!Array.isArray(list) || list.length <= kept + 1) return null;
  const open: unknown = list.pop();
  return {
    value: root,
    letGo() {
      list.splice(0, list.length - kept);
      list.push(open);
      for (const container of path.slice(0, -1)) forgetEarlier(container);
    },
  };
}

type Container = unknown[] | { [key: string]: unknown };

/**
 * Containers from the root to the list whose items come in one by one. Lists in lists belong to one record, which isn't cut;
 * but Health Auto Export has a list of metrics, each of which is long.
 */
function growing(value: unknown): readonly Container[] {
  if (Array.isArray(value)) {
    const last: unknown = value.at(-1);
    return isMetric(last) ? [value, last, last.data] : [value];
  }
  if (!isObject(value)) return [];
  return [value, ...growing(Object.values(value).at(-1))];
}

function isMetric(value: unknown): value is { readonly data: unknown[] } & { [key: string]: unknown } {
  if (!isObject(value) || typeof value['name'] !== 'string') return false;
  return Array.isArray(value['data']) && Object.keys(value).at(-1) === 'data';
}

/** Its other lists were in the piece; what is short, such as a name, belongs to every piece. */
function forgetEarlier(container: Container): void {
  if (Array.isArray(container)) container.splice(0, container.length - 1);
  else for (const key of Object.keys(container).slice(0, -1)) if (isContainer(container[key])) delete container[key];
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return isContainer(value) && !Array.isArray(value);
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
