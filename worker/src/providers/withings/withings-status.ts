import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import * as v from 'valibot';
import type { Trouble } from '../provider.ts';
import { passing, type Reply } from '../provider-http.ts';

const Wrapped = v.object({
  status: v.number(),
  body: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  error: v.optional(v.string()),
});

// developer.withings.com, "Response status codes". The HTTP status is 200 whatever happens.
const NOT_AUTHENTICATED = [100, 101, 102, 200, 401];
const NOT_AUTHORISED = [214, 277, 2553, 2554, 2555];
const TOO_MANY_REQUESTS = 601;

/** Withings wraps everything in `{status, body}` and counts errors its own way. */
export function readWithings({
  body,
  at,
}: Reply): Result<Reply & { readonly fields: Record<string, unknown> }, Trouble> {
  const parsed = v.safeParse(Wrapped, body);
  if (!parsed.success) return fail(passing('provider-unreadable'));
  const { status } = parsed.output;
  if (status === 0) return ok({ body, at, fields: parsed.output.body ?? {} });
  if (status === TOO_MANY_REQUESTS) return fail(passing('provider-busy', ITS_WINDOW));
  if (NOT_AUTHENTICATED.includes(status)) return fail({ code: 'consent-withdrawn', kind: 'access', retryAfter: null });
  if (NOT_AUTHORISED.includes(status)) return fail({ code: 'provider-refuses', kind: 'access', retryAfter: null });
  return fail(passing('provider-broken'));
}

/** The limit is by the minute, and no header says when it ends. */
const ITS_WINDOW = 60_000;

/** The token endpoint's answer as RFC 6749 has it, so that a library may read it. */
export async function unwrapToken(response: Response): Promise<Response> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = v.safeParse(Wrapped, body);
  if (!parsed.success) return json(502, { error: 'server_error' });
  const { status, body: fields } = parsed.output;
  if (status === 0) return json(200, fields);
  if (status === TOO_MANY_REQUESTS || status >= 2_556 || status === 522)
    return json(400, { error: 'temporarily_unavailable' });
  // A code or refresh token that isn't good any more is an "invalid parameter" (503) there, or not authenticated.
  const isOver = status === 503 || NOT_AUTHENTICATED.includes(status);
  return json(400, { error: isOver ? 'invalid_grant' : 'invalid_request' });
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status });
}
