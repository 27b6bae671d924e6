import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { EpochMs, Ms } from '@unslouch/shared/domain/time/instant.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** The body as a form; empty where it isn't one. */
  readonly form: URLSearchParams;
}

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How it answers everything but the consent page. */
export type Mood = 'well' | 'busy' | 'broken' | 'garbage' | 'slow' | 'silent';

export interface EmulatorOptions {
  readonly port?: number;
  readonly answer: (asked: Asked) => Answered | Promise<Answered>;
  /** Its own way to say that somebody asks too much. */
  readonly busy: () => Answered;
  /** For all together. Null: it doesn't count. */
  readonly limits: readonly { readonly requests: number; readonly per: Ms }[];
}

/** Longer than any client's patience. */
const SILENCE = 60_000;

/** A provider's HTTP server on this machine, with a mood, a clock of its own, limits, and a memory of what it was asked. */
export async function startEmulator(options: EmulatorOptions) {
  let mood: Mood = 'well';
  let ahead = 0;
  const asked: { readonly at: EpochMs; readonly path: string; readonly what: string }[] = [];
  const counted: EpochMs[] = [];
  const waiting = new Set<NodeJS.Timeout>();
  let refused = 0;
  const atOnce = new Map<string, { now: number; most: number }>();
  const now = () => Date.now() + ahead;

  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://emulator');
    const text = await readText(request);
    const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
    const form = new URLSearchParams(isForm ? text : '');
    const { method = 'GET', headers } = request;
    if (headers.accept?.includes('text/html') || url.pathname.startsWith('/emulator')) {
      return send(
        response,
        await options.answer({ method, path: url.pathname, query: url.searchParams, headers, text, form }),
      );
    }
    asked.push({ at: now(), path: url.pathname, what: form.get('action') ?? form.get('grant_type') ?? method });
    if (mood === 'broken') return send(response, { status: 503 });
    if (mood === 'garbage') return send(response, { status: 200, html: '<!doctype html><p>Maintenance' });
    if (mood === 'silent') return wait(SILENCE, response, () => response.destroy());
    if (mood === 'busy' || isOverLimit()) {
      refused++;
      return send(response, options.busy());
    }
    const place = atOnce.get(url.pathname) ?? { now: 0, most: 0 };
    atOnce.set(url.pathname, { now: place.now + 1, most: Math.max(place.most, place.now + 1) });
    response.once('close', () => {
      const { now: open, most } = atOnce.get(url.pathname) ?? place;
      atOnce.set(url.pathname, { now: open - 1, most });
    });
    const answer = await options.answer({ method, path: url.pathname, query: url.searchParams, headers, text, form });
    if (mood === 'slow') return wait(1_500, response, () => send(response, answer));
    return send(response, answer);
  }

  function wait(time: Ms, response: ServerResponse, then: () => void): void {
    const timer = setTimeout(then, time);
    waiting.add(timer);
    response.once('close', () => {
      clearTimeout(timer);
      waiting.delete(timer);
    });
  }

  function isOverLimit(): boolean {
    const at = now();
    const over = options.limits.some(
      ({ requests, per }) => counted.filter((then) => then > at - per).length >= requests,
    );
    if (!over) counted.push(at);
    return over;
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The emulator has no port.');

  return {
    url: `http://127.0.0.1:${address.port}`,
    now,
    asked: () => asked as readonly { readonly path: string; readonly what: string }[],
    /** How often it had to say that somebody asks too much. */
    refused: () => refused,
    /** The most requests to a path that were open at the same time. */
    mostAtOnce: (path: string) => atOnce.get(path)?.most ?? 0,
    /** Requests that it has not answered yet, and whose senders still wait. */
    unanswered: () => waiting.size,
    be(next: Mood) {
      mood = next;
    },
    pass(time: Ms) {
      ahead += time;
    },
    async close() {
      for (const timer of waiting) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, { status, body, html, headers = {} }: Answered): void {
  const type = html === undefined ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(html ?? (body === undefined ? '' : JSON.stringify(body)));
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
