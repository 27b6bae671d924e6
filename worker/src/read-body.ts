import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { type RelayProblem, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import * as v from 'valibot';
import type { RelayContext } from './context.ts';
import { parseJson } from './parse-json.ts';

/** The body, read no further than the limit, whatever length the sender announced. */
export async function readBytes(c: RelayContext, limit: number): Promise<Result<Uint8Array, RelayProblem>> {
  const tooLarge = fail(relayProblem('too-large', { limit }));
  if (Number(c.req.header('content-length') ?? 0) > limit) return tooLarge;
  const reader = c.req.raw.body?.getReader();
  if (reader === undefined) return ok(new Uint8Array(0));
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ok(concatBytes(...parts));
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return tooLarge;
    }
    parts.push(value);
  }
}

/** The body as the schema says. Unknown fields are left out; the problem names the field, never its value. */
export async function readJson<S extends v.GenericSchema>(
  c: RelayContext,
  schema: S,
): Promise<Result<v.InferOutput<S>, RelayProblem>> {
  const bytes = await readBytes(c, LIMITS.jsonBytes);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value);
  if (json === undefined) return fail(relayProblem('malformed', { at: 'body' }));
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return ok(parsed.output);
  return fail(relayProblem('malformed', { at: fieldPath(parsed.issues[0]) }));
}

/** Only names that the schema itself has end here: a key of the sender's could be a secret. */
function fieldPath(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map((step) => (typeof step.key === 'number' ? '#' : String(step.key))) ?? [];
  return path.join('.').slice(0, 80) || 'body';
}
