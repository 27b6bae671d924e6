import { type EpochMs, type Ms, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { Answer, Trouble } from './provider.ts';

export interface ProviderHttp {
  /** What the provider answered with 2xx, as JSON; null where the body is empty. */
  json(url: string, init?: RequestInit): Answer<Reply>;
  /** The answer as it is, whatever its status; only where none came is it a trouble. For those with ways of their own. */
  raw(url: string, init?: RequestInit): Answer<RawReply>;
  now(): EpochMs;
}

export interface Reply {
  readonly body: unknown;
  /** By the provider's clock. */
  readonly at: EpochMs | null;
}

export interface RawReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface HttpOptions {
  readonly fetch: typeof fetch;
  readonly now: () => EpochMs;
  readonly patience?: Ms;
}

/** Longer than any provider takes on a bad day; an object that waits costs by the second. */
const PATIENCE = seconds(20);

/** A month of one-minute steps is some 4 MB of JSON; more is a mistake, and would fill the object's memory. */
const MOST_BYTES = 8_388_608;

export function createProviderHttp({ fetch: send, now, patience = PATIENCE }: HttpOptions): ProviderHttp {
  async function raw(url: string, init: RequestInit = {}): Answer<RawReply> {
    try {
      const response = await send(url, { redirect: 'manual', ...init, signal: AbortSignal.timeout(patience) });
      const text = await readText(response);
      if (text === null) return fail(passing('provider-unreadable'));
      return ok({ status: response.status, headers: response.headers, text });
    } catch {
      return fail(passing('provider-silent'));
    }
  }

  return {
    raw,
    now,
    async json(url, init) {
      const answer = await raw(url, init);
      if (!answer.ok) return answer;
      const { status, headers, text } = answer.value;
      const trouble = troubleOfStatus(status, headers, now());
      if (trouble !== null) return fail(trouble);
      return parseReply(text, headers);
    },
  };
}

export function parseReply(text: string, headers: Headers): Result<Reply, Trouble> {
  const at = Date.parse(headers.get('date') ?? '');
  try {
    return ok({ body: text === '' ? null : JSON.parse(text), at: Number.isNaN(at) ? null : at });
  } catch {
    return fail(passing('provider-unreadable'));
  }
}

export function passing(code: Trouble['code'], retryAfter: Ms | null = null): Trouble {
  return { code, kind: 'passing', retryAfter };
}

/** Null: it went well. */
export function troubleOfStatus(status: number, headers: Headers, now: EpochMs): Trouble | null {
  if (status >= 200 && status < 300) return null;
  const retryAfter = readRetryAfter(headers, now);
  if (status === 429) return passing('provider-busy', retryAfter);
  if (status === 401) return { code: 'consent-withdrawn', kind: 'access', retryAfter };
  if (status === 403) return { code: 'provider-refuses', kind: 'access', retryAfter };
  return status >= 500 ? passing('provider-broken', retryAfter) : passing('provider-unreadable', retryAfter);
}

/** Nobody is held up for more than a day by a header. */
const LONGEST_RETRY = seconds(86_400);

/** `Retry-After` in seconds or as a date; null where there is none, or none that can be meant. */
export function readRetryAfter(headers: Headers, now: EpochMs): Ms | null {
  const text = headers.get('retry-after');
  if (text === null) return null;
  const wait = /^\d+$/.test(text) ? seconds(Number(text)) : Date.parse(text) - now;
  return Number.isFinite(wait) && wait >= 0 ? Math.min(wait, LONGEST_RETRY) : null;
}

/** Null where it is longer than anything honest. */
async function readText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
