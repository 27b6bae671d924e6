import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { sourceIdField, sourcePutSchema } from '@unslouch/shared/protocol/sources.ts';
import { Hono } from 'hono';
import * as v from 'valibot';
import { answerJson, answerProblem } from '../answer.ts';
import { type RelayApp, vaultOf } from '../context.ts';
import { readJson } from '../read-body.ts';

/** The account's ingest addresses. */
export const sourceRoutes = new Hono<RelayApp>()
  .get('/sources', async (c) => answerJson(c, await vaultOf(c, c.get('caller').account).sources(c.get('caller'))))
  .put('/sources/:source', async (c) => {
    const source = c.req.param('source');
    if (!v.is(sourceIdField, source)) return answerProblem(c, relayProblem('malformed', { at: 'source' }));
    const body = await readJson(c, sourcePutSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    const caller = c.get('caller');
    return answerJson(c, await vaultOf(c, caller.account).putSource(caller, source, body.value.tokenHash));
  })
  .delete('/sources/:source', async (c) => {
    const caller = c.get('caller');
    return answerJson(c, await vaultOf(c, caller.account).dropSource(caller, c.req.param('source')));
  });
