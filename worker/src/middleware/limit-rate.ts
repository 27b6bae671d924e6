import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { createMiddleware } from 'hono/factory';
import { answerProblem } from '../answer.ts';
import type { RelayApp, RelayContext } from '../context.ts';
import { networkOf } from './network-of.ts';

/** By address: whatever is asked. */
export const limitAddress = createMiddleware<RelayApp>(async (c, next) => {
  const { success } = await c.env.RATE_ADDRESS.limit({ key: addressOf(c) });
  return success ? next() : answerProblem(c, relayProblem('rate-limited'));
});

/** By address, closer: what anybody may ask without a token, and what could be guessed. */
export const limitDoor = createMiddleware<RelayApp>(async (c, next) => {
  const { success } = await c.env.RATE_DOOR.limit({ key: addressOf(c) });
  return success ? next() : answerProblem(c, relayProblem('rate-limited'));
});

/** As the platform saw it; no header that a client can send counts. */
function addressOf(c: RelayContext): string {
  return networkOf(c.req.header('cf-connecting-ip') ?? 'local');
}
