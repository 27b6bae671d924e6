import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { createMiddleware } from 'hono/factory';
import { readToken } from '../access/tokens.ts';
import { answerProblem } from '../answer.ts';
import type { RelayApp } from '../context.ts';

/** Who asks, by the bearer token, and not too often. Both are settled before any object wakes, so a refusal costs nothing. */
export const requireCaller = createMiddleware<RelayApp>(async (c, next) => {
  const token = bearerOf(c.req.header('authorization'));
  const caller = token === null ? null : await readToken(c.env.TOKEN_SECRET, token, Date.now());
  if (caller === null) return answerProblem(c, relayProblem('token-wrong'));
  const { success } = await c.env.RATE_ACCOUNT.limit({ key: caller.account });
  if (!success) return answerProblem(c, relayProblem('rate-limited'));
  c.set('caller', caller);
  return next();
});

export function bearerOf(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{1,300})$/.exec(header ?? '')?.[1] ?? null;
}
