export interface Sent {
  readonly method: string;
  readonly path: string;
}

/** What a relay that lies, or somebody on the way, makes of an answer. */
export type Lie = (asked: Sent, answer: Response, body: Uint8Array) => Response | Promise<Response>;

/** A device's way to the relay, with its accidents. Each has an address of its own: the relay counts by address. */
export function createNetwork(address = randomAddress()) {
  const sent: Sent[] = [];
  const said: string[] = [];
  let online = true;
  let loseRequest: ((request: Sent) => boolean) | null = null;
  let loseAnswer: ((request: Sent) => boolean) | null = null;
  let cutAnswer: ((request: Sent) => boolean) | null = null;
  let delay: ((request: Sent, send: () => Promise<Response>) => boolean) | null = null;
  let lie: Lie | null = null;
  return {
    sent,
    /** All that ever went out: addresses, headers, bodies. */
    said,
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
    /** The next answer that fits breaks off in the middle of its body. */
    cutNextAnswer(fits: (request: Sent) => boolean) {
      cutAnswer = fits;
    },
    /** The next request that fits is stuck on its way: whoever sent it gives up, and it arrives when it is let go. */
    delayNextRequest(fits: (request: Sent) => boolean): () => Promise<number> {
      let arrive = async (): Promise<number> => Promise.reject(new Error('No request was held.'));
      delay = (request, send) => {
        if (!fits(request)) return false;
        arrive = async () => (await send()).status;
        return true;
      };
      return () => arrive();
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
      said.push(`${String(url)} ${JSON.stringify(init.headers)} ${bodyText(init.body)}`);
      const headers = { ...(init.headers as Record<string, string>), 'CF-Connecting-IP': address };
      if (delay?.(request, () => globalThis.fetch(url, { ...init, headers, signal: null }))) {
        delay = null;
        throw new TypeError('fetch failed');
      }
      sent.push(request);
      const answer = await globalThis.fetch(url, { ...init, headers });
      if (cutAnswer?.(request)) {
        cutAnswer = null;
        return new Response(cutOff(await answer.arrayBuffer()), { status: answer.status, headers: answer.headers });
      }
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

/** Half of it, then the connection breaks. */
function cutOff(body: ArrayBuffer): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(body.slice(0, Math.floor(body.byteLength / 2))));
      controller.error(new TypeError('terminated'));
    },
  });
}

function bodyText(body: RequestInit['body']): string {
  return body instanceof Uint8Array ? Buffer.from(body).toString('latin1') : String(body ?? '');
}

function randomAddress(): string {
  return [10, ...crypto.getRandomValues(new Uint8Array(3))].join('.');
}

function bodyOf({ body }: RequestInit): Uint8Array {
  return body instanceof Uint8Array ? body : new TextEncoder().encode(typeof body === 'string' ? body : '');
}
