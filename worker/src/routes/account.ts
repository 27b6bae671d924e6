import { canarySchema } from '@unslouch/shared/protocol/canary.ts';
import { chainAppendSchema } from '@unslouch/shared/protocol/chain.ts';
import { keyringPutSchema } from '@unslouch/shared/protocol/keyring.ts';
import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { Hono } from 'hono';
import { answerJson, answerProblem } from '../answer.ts';
import { type RelayApp, vaultOf } from '../context.ts';
import { readJson } from '../read-body.ts';

/** Who belongs to the account and what they need to read it. */
export const accountRoutes = new Hono<RelayApp>()
  .get('/status', async (c) => answerJson(c, await vaultOf(c, c.get('caller').account).status(c.get('caller'))))
  .get('/chain', async (c) => {
    const after = c.req.query('after') ?? '0';
    if (!/^\d{1,6}$/.test(after)) return answerProblem(c, relayProblem('malformed', { at: 'after' }));
    return answerJson(c, await vaultOf(c, c.get('caller').account).chain(c.get('caller'), Number(after)));
  })
  .post('/chain', async (c) => {
    const body = await readJson(c, chainAppendSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    return answerJson(c, await vaultOf(c, c.get('caller').account).appendChain(c.get('caller'), body.value));
  })
  .get('/keyring', async (c) => answerJson(c, await vaultOf(c, c.get('caller').account).keyring(c.get('caller'))))
  .put('/keyring', async (c) => {
    const body = await readJson(c, keyringPutSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    return answerJson(c, await vaultOf(c, c.get('caller').account).putKeyring(c.get('caller'), body.value.entries));
  })
  .get('/canary', async (c) => answerJson(c, await vaultOf(c, c.get('caller').account).canary(c.get('caller'))))
  .put('/canary', async (c) => {
    const body = await readJson(c, canarySchema);
    if (!body.ok) return answerProblem(c, body.problem);
    return answerJson(c, await vaultOf(c, c.get('caller').account).putCanary(c.get('caller'), body.value));
  })
  .delete('/account', async (c) => answerJson(c, await vaultOf(c, c.get('caller').account).erase(c.get('caller'))));
