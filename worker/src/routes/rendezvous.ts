import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import {
  rendezvousCodeField,
  rendezvousOpenSchema,
  rendezvousPutSchema,
} from '@unslouch/shared/protocol/rendezvous.ts';
import { Hono } from 'hono';
import * as v from 'valibot';
import { answerJson, answerProblem } from '../answer.ts';
import type { RelayApp, RelayContext } from '../context.ts';
import { limitDoor } from '../middleware/limit-rate.ts';
import { requireCaller } from '../middleware/require-caller.ts';
import { readJson } from '../read-body.ts';
import { createCode } from '../rendezvous/create-code.ts';

/** Where two devices meet for five minutes. Only a device of an account opens a meeting; the code alone joins it. */
export const rendezvousRoutes = new Hono<RelayApp>()
  .post('/rendezvous', requireCaller, async (c) => {
    if (c.get('caller').device === null) return answerProblem(c, relayProblem('not-allowed'));
    const body = await readJson(c, rendezvousOpenSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    const code = createCode(crypto.getRandomValues(new Uint8Array(8)));
    const opened = await meetingOf(c, code).open(body.value.payload);
    return opened.ok ? c.json({ code, ...opened.value }) : answerProblem(c, opened.problem);
  })
  .get('/rendezvous/:code', limitDoor, async (c) => {
    const code = c.req.param('code');
    if (!v.is(rendezvousCodeField, code)) return answerProblem(c, relayProblem('rendezvous-unknown'));
    return answerJson(c, await meetingOf(c, code).view());
  })
  .put('/rendezvous/:code', limitDoor, async (c) => {
    const code = c.req.param('code');
    if (!v.is(rendezvousCodeField, code)) return answerProblem(c, relayProblem('rendezvous-unknown'));
    const body = await readJson(c, rendezvousPutSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    return answerJson(c, await meetingOf(c, code).put(body.value));
  });

function meetingOf(c: RelayContext, code: string) {
  return c.env.RENDEZVOUS.get(c.env.RENDEZVOUS.idFromName(code));
}
