import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { relayProblemSchema } from '@unslouch/shared/protocol/problem-codes.ts';
import { PROTOCOL_VERSION, VERSION_HEADER } from '@unslouch/shared/protocol/version.ts';
import * as v from 'valibot';
import type { Answer, RelayFailure } from '../../ports/relay.ts';

export interface HttpOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly isOnline?: () => boolean;
}

export interface HttpClient {
  /** A body of bytes goes as it is, anything else as JSON; the answer is checked by its schema. */
  json<T>(method: Method, path: string, schema: v.GenericSchema<unknown, T>, body?: object): Answer<T>;
  bytes(path: string): Answer<Uint8Array>;
  /** Where the answer says nothing but that it is done. */
  done(method: Method, path: string, body?: object): Answer<null>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Chrome ends a background whose fetch takes 30 s to answer; a hung request must fail before, while we can say so. */
const PATIENCE_MS = 25_000;

/** Eight times the longest that an honest relay answers, a segment part. What goes on beyond is a flood. */
const LONGEST_ANSWER = 8 * LIMITS.segmentPartBytes;

export function createHttpClient(origin: string, token: string | null, options: HttpOptions): HttpClient {
  const { fetch = globalThis.fetch.bind(globalThis), isOnline = () => navigator.onLine } = options;

  /** Reads the body too: a connection that breaks in the middle of it is the same failure. */
  async function request(method: Method, path: string, body?: object): Answer<Uint8Array> {
    try {
      const response = await fetch(new URL(path, origin), {
        method,
        headers: headersFor(token, body),
        signal: AbortSignal.timeout(PATIENCE_MS),
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error', // the person named this relay, and no other may be given the token
        ...(body === undefined ? {} : { body: toBody(body) }),
      });
      const content = await readAtMost(response, LONGEST_ANSWER);
      if (content === null) return fail(problem('relay-unreadable', 'passing'));
      return response.ok ? ok(content) : fail(toProblem(content));
    } catch {
      return fail(problem(isOnline() ? 'relay-unreachable' : 'offline', 'passing'));
    }
  }

  return {
    async json(method, path, schema, body) {
      const answer = await request(method, path, body);
      return answer.ok ? parse(answer.value, schema) : answer;
    },
    bytes: (path) => request('GET', path),
    async done(method, path, body) {
      const answer = await request(method, path, body);
      return answer.ok ? ok(null) : answer;
    },
  };
}

function headersFor(token: string | null, body: object | undefined): Record<string, string> {
  const type = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';
  return {
    [VERSION_HEADER]: String(PROTOCOL_VERSION),
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'Content-Type': type }),
  };
}

function toBody(body: object): BodyInit {
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

function parse<T>(content: Uint8Array, schema: v.GenericSchema<unknown, T>): Result<T, RelayFailure> {
  const parsed = v.safeParse(schema, readJson(content));
  return parsed.success ? ok(parsed.output) : fail(problem('relay-unreadable', 'passing'));
}

/** Null where there is more. */
async function readAtMost(response: Response, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > limit) return null; // leaving the loop cancels the stream
    parts.push(part);
  }
  return concatBytes(...parts);
}

/** A body that is no problem of ours comes from something in between: a proxy, a captive portal, the platform itself. */
function toProblem(content: Uint8Array): RelayFailure {
  const parsed = v.safeParse(relayProblemSchema, readJson(content));
  return parsed.success ? parsed.output : problem('relay-unreadable', 'passing');
}

function readJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return null;
  }
}
