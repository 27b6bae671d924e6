import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import {
  encodePullPage,
  type PageHead,
  type PageItem,
  type PullItem,
  parsePullPage,
} from '@unslouch/shared/protocol/pull-page.ts';
import type { Device } from './device.test-kit.ts';
import type { Lie } from './network.test-kit.ts';

export type BatchItem = Extract<PageItem, { kind: 'batch' }>;

/** Rewrites every page of the log. */
export function pages(change: (items: readonly PageItem[], head: PageHead) => Page): Lie {
  return async ({ path }, answer) => {
    if (path !== '/v1/pull' || !answer.ok) return answer;
    const parsed = parsePullPage(new Uint8Array(await answer.arrayBuffer()));
    if (!parsed.ok) throw new Error(`The relay's page can't be read: ${parsed.problem.code}`);
    const { items, ...head } = parsed.value;
    const lie = change(items.flatMap(toPageItem), head);
    return new Response(encodePullPage({ ...head, ...lie.head }, lie.items));
  };
}

interface Page {
  readonly items: readonly PageItem[];
  readonly head?: Partial<PageHead>;
}

/** Rewrites the JSON of one address. */
export function answers(method: string, path: string, change: (body: never) => object): Lie {
  return async (asked, answer) =>
    asked.method === method && asked.path === path && answer.ok
      ? Response.json(change((await answer.json()) as never))
      : answer;
}

/** Rewrites the bytes of every address that fits. */
export function bytes(path: RegExp, change: (bytes: Uint8Array) => Uint8Array): Lie {
  return async (asked, answer) =>
    path.test(asked.path) && answer.ok
      ? new Response(new Uint8Array(change(new Uint8Array(await answer.arrayBuffer()))))
      : answer;
}

/** One after the other. */
export function together(...lies: readonly Lie[]): Lie {
  return async (asked, answer, body) => {
    let told = answer;
    for (const lie of lies) told = await lie(asked, told, body);
    return told;
  };
}

export function batchesIn(items: readonly PageItem[]): readonly BatchItem[] {
  return items.filter((item) => item.kind === 'batch');
}

function toPageItem(item: PullItem): readonly PageItem[] {
  if (item.kind === 'unreadable') return [];
  if (item.kind !== 'batch') return [item];
  const { headerBytes, signature, body } = item.batch;
  const { sequence, device } = item;
  return [{ kind: 'batch', sequence, device, bytes: concatBytes(headerBytes, signature, body) }];
}

/** What the device kept aside, by code. */
export async function quarantineOf({ ports }: Device): Promise<readonly string[]> {
  return (await ports.store.loadQuarantine()).map(({ problem }) => problem.code);
}

export function flipped(all: Uint8Array, at: number): Uint8Array {
  return all.map((byte, index) => (index === at ? byte ^ 1 : byte));
}
