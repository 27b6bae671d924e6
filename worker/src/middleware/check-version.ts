import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { PROTOCOL_FLOOR, PROTOCOL_VERSION, VERSION_HEADER } from '@unslouch/shared/protocol/version.ts';
import { createMiddleware } from 'hono/factory';
import { answerProblem } from '../answer.ts';
import type { RelayApp } from '../context.ts';

/** Too old a build is told so in words it knows, whatever else it would have got wrong. Phones send no version. */
export const checkVersion = createMiddleware<RelayApp>(async (c, next) => {
  const version = c.req.header(VERSION_HEADER);
  c.header(VERSION_HEADER, String(PROTOCOL_VERSION));
  if (version !== undefined && !(Number(version) >= PROTOCOL_FLOOR)) {
    return answerProblem(c, relayProblem('version-too-old', { floor: PROTOCOL_FLOOR }));
  }
  return next();
});
