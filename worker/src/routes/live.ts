import { claimRequestSchema } from '@unslouch/shared/protocol/claim.ts';
import { type RelayProblem, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { ticketOf } from '@unslouch/shared/protocol/ticket.ts';
import { Hono } from 'hono';
import { createTicket, readTicket } from '../access/tokens.ts';
import { answerJson, answerProblem } from '../answer.ts';
import { type RelayApp, vaultOf } from '../context.ts';
import { requireCaller } from '../middleware/require-caller.ts';
import { readJson } from '../read-body.ts';

/** Who shows a nudge, and the socket that tells at once what a pull would tell later. */
export const liveRoutes = new Hono<RelayApp>()
  .post('/claims', requireCaller, async (c) => {
    const body = await readJson(c, claimRequestSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    return answerJson(c, await vaultOf(c, c.get('caller').account).claim(c.get('caller'), body.value.slot));
  })
  .post('/tickets', requireCaller, async (c) => {
    const caller = c.get('caller');
    const nonce = await vaultOf(c, caller.account).ticket(caller);
    if (!nonce.ok) return answerProblem(c, nonce.problem);
    return c.json({ ticket: await createTicket(c.env.TOKEN_SECRET, caller, nonce.value, Date.now()) });
  })
  .get('/live', async (c) => {
    const ticket = ticketOf(c.req.header('sec-websocket-protocol') ?? null);
    const read = ticket === null ? null : await readTicket(c.env.TOKEN_SECRET, ticket, Date.now());
    if (read === null || c.req.header('upgrade') !== 'websocket') {
      return answerProblem(c, relayProblem('ticket-wrong'));
    }
    const headers = { upgrade: 'websocket', 'x-caller': JSON.stringify(read.caller), 'x-nonce': read.nonce };
    const answer = await vaultOf(c, read.caller.account).fetch('https://vault/live', { headers });
    return answer.status === 101 ? answer : answerProblem(c, await answer.json<RelayProblem>());
  });
