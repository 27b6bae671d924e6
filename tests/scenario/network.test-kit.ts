export interface Sent {
  readonly method: string;
  readonly path: string;
}

/** What a relay that lies, or somebody on the way, makes of an answer. */
export type Lie = (asked: Sent, answer: Response, body: Uint8Array) => Response | Promise<Response>;

/** A device's way to the relay, with its accidents. Each has an address of its own: the relay counts by address. */
export function createNetwork(address = randomAddress()) {
  const sent: Sent[] = [];
  let online = true;
  let loseRequest: ((request: Sent) => boolean) | null = null;
  let loseAnswer: ((request: Sent) => boolean) | null = null;
  let lie: Lie | null = null;
  return {
    sent,
    isOnline: () => online,
    unplug() {
      online = false;
    },
    plug() {
      online = true;
    },
    /** The next request that fits never arrives. */
    loseNextRequest(fits: (request: Sent) => boolean) {
      loseRequest = fits;
    },
    /** The next request that fits arrives and is answered, but nobody hears the answer. */
    loseNextAnswer(fits: (request: Sent) => boolean) {
      loseAnswer = fits;
    },
    /** From now on, until told `null`, every answer goes through here. */
    lieWith(next: Lie | null) {
      lie = next;
    },
    async fetch(url: string | URL | Request, init: RequestInit = {}): Promise<Response> {
      const request = { method: init.method ?? 'GET', path: new URL(String(url)).pathname };
      if (!online) throw new TypeError('fetch failed');
      if (loseRequest?.(request)) {
        loseRequest = null;
        throw new TypeError('fetch failed');
      }
      sent.push(request);
      const headers = { ...(init.headers as Record<string, string>), 'CF-Connecting-IP': address };
      const answer = await globalThis.fetch(url, { ...init, headers });
      if (loseAnswer?.(request)) {
        loseAnswer = null;
        await answer.arrayBuffer();
        throw new TypeError('terminated');
      }
      return lie === null ? answer : lie(request, answer, bodyOf(init));
    },
  };
}

export function isPush({ method, path }: Sent): boolean {
  return method === 'POST' && path === '/v1/batches';
}

function randomAddress(): string {
  return [10, ...crypto.getRandomValues(new Uint8Array(3))].join('.');
}

function bodyOf({ body }: RequestInit): Uint8Array {
  return body instanceof Uint8Array ? body : new TextEncoder().encode(typeof body === 'string' ? body : '');
}
