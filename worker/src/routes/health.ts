import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { PROTOCOL_FLOOR, PROTOCOL_VERSION } from '@unslouch/shared/protocol/version.ts';
import { Hono } from 'hono';
import { sameText } from '../access/same-text.ts';
import { answerProblem } from '../answer.ts';
import type { RelayApp } from '../context.ts';

/** For operators: is it up, and what does it do. */
export const healthRoutes = new Hono<RelayApp>()
  .get('/health', (c) => c.json({ ok: true, version: PROTOCOL_VERSION, floor: PROTOCOL_FLOOR }))
  .get('/metrics', async (c) => {
    const expected = c.env.OPERATOR_TOKEN;
    if (expected === undefined || expected === '') return answerProblem(c, relayProblem('not-found'));
    const given = c.req.header('authorization') ?? '';
    if (!(await sameText(given, `Bearer ${expected}`))) return answerProblem(c, relayProblem('token-wrong'));
    return c.text(c.get('metrics').text());
  });
