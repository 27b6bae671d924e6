// @vitest-environment node

import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { encodePullPage } from '@unslouch/shared/protocol/pull-page.ts';
import { describe, expect, it } from 'vitest';
import { createHttpRelay } from './http-relay.ts';

const GENERATION = 'AAAAAAAAAAAAAAAAAAAAAA';
const START = { generation: '', after: 0 };

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

function relayAnswering(answer: () => Response | Promise<Response>, online = true) {
  const sent: Sent[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    sent.push({ url: String(url), init });
    return answer();
  };
  const relay = createHttpRelay('https://relay.example.org', { fetch, isOnline: () => online });
  return { relay: relay.withToken('secret token'), sent };
}

describe('the relay over HTTP', () => {
  it('pushes the bytes as they are, with token and version, and never in the address', async () => {
    const answer = { generation: GENERATION, sequence: 4, head: 4, before: 3 };
    const { relay, sent } = relayAnswering(() => Response.json(answer));
    expect(await relay.push(Uint8Array.of(1, 2, 3))).toEqual({ ok: true, value: answer });
    expect(sent.map(({ url, init }) => [init.method, url, init.headers, init.body])).toEqual([
      [
        'POST',
        'https://relay.example.org/v1/batches',
        {
          'Unslouch-Version': '2',
          Authorization: 'Bearer secret token',
          'Content-Type': 'application/octet-stream',
        },
        Uint8Array.of(1, 2, 3),
      ],
    ]);
  });

  it('reads a page of the log', async () => {
    const head = { generation: GENERATION, head: 0, next: 0, more: false, chainLength: 3, keyringVersion: 1, floor: 0 };
    const { relay, sent } = relayAnswering(() => new Response(encodePullPage(head, [])));
    expect(await relay.pull(START)).toEqual({ ok: true, value: { ...head, items: [] } });
    expect(sent[0]?.url).toBe('https://relay.example.org/v1/pull?after=.0');
  });

  it("hands on the relay's own problem", async () => {
    const problem = relayProblem('rate-limited', undefined, 30);
    const { relay } = relayAnswering(() => Response.json(problem, { status: 429 }));
    expect(await relay.pull(START)).toEqual({ ok: false, problem });
  });

  it.each([
    ['a page of a captive portal', () => new Response('<html>Log in to the hotel</html>')],
    ['an error page of a proxy', () => new Response('<html>502</html>', { status: 502 })],
    ['another JSON', () => Response.json({ hello: 'world' })],
    ['nothing', () => new Response('')],
  ])('says that %s is not an answer', async (_, answer) => {
    const { relay } = relayAnswering(answer);
    expect(await relay.loadStatus()).toEqual({ ok: false, problem: { code: 'relay-unreadable', permanent: false } });
  });

  it('tells a machine without network from a relay that is down', async () => {
    const down = () => Promise.reject(new TypeError('fetch failed'));
    const offline = relayAnswering(down, false);
    const unreachable = relayAnswering(down, true);
    expect(await offline.relay.loadStatus()).toEqual({ ok: false, problem: { code: 'offline', permanent: false } });
    expect(await unreachable.relay.loadStatus()).toEqual({
      ok: false,
      problem: { code: 'relay-unreachable', permanent: false },
    });
  });

  it('takes an answer that breaks off in the middle for none', async () => {
    const torn = new ReadableStream({
      start(controller) {
        controller.enqueue(Uint8Array.of(1));
        controller.error(new TypeError('terminated'));
      },
    });
    const { relay } = relayAnswering(() => new Response(torn));
    expect(await relay.pull(START)).toEqual({ ok: false, problem: { code: 'relay-unreachable', permanent: false } });
  });

  it('stops reading an answer that does not end', async () => {
    let given = 0;
    const flood = new ReadableStream({
      pull(controller) {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const { relay } = relayAnswering(() => new Response(flood));
    expect(await relay.pull(START)).toEqual({ ok: false, problem: { code: 'relay-unreadable', permanent: false } });
    expect(given).toBeLessThan(5_000_000);
  });

  it('follows no redirection, sends no cookie, and leaves nothing in a cache', async () => {
    const { relay, sent } = relayAnswering(() => new Response(''));
    await relay.loadStatus();
    expect(sent.map(({ init: { redirect, credentials, cache } }) => [redirect, credentials, cache])).toEqual([
      ['error', 'omit', 'no-store'],
    ]);
  });
});
