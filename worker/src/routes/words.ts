import { accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import { accountIdField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { wordsPutSchema, wordsSignedBytes } from '@unslouch/shared/protocol/words.ts';
import { Hono } from 'hono';
import * as v from 'valibot';
import { answerJson, answerProblem } from '../answer.ts';
import type { RelayApp, RelayContext } from '../context.ts';
import { limitDoor } from '../middleware/limit-rate.ts';
import { requireCaller } from '../middleware/require-caller.ts';
import { readJson } from '../read-body.ts';
import { relayCrypto } from '../relay-crypto.ts';

/** Where words lead that aren't an account's first. A member puts up the sign; whoever has the words reads it. */
export const wordRoutes = new Hono<RelayApp>()
  .put('/words', requireCaller, async (c) => {
    const body = await readJson(c, wordsPutSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    const { account } = c.get('caller');
    const { accountKey, signature } = body.value;
    const key = fieldBytes(accountKey);
    if (!(await relayCrypto.verify(key, fieldBytes(signature), wordsSignedBytes(account)))) {
      return answerProblem(c, relayProblem('signature-wrong'));
    }
    return answerJson(c, await signpostOf(c, await accountIdOf(relayCrypto, key)).putUp({ account, signature }));
  })
  .get('/words/:id', limitDoor, async (c) => {
    const id = c.req.param('id');
    if (!v.is(accountIdField, id)) return answerProblem(c, relayProblem('account-unknown'));
    return answerJson(c, await signpostOf(c, id).read());
  });

function signpostOf(c: RelayContext, id: string) {
  return c.env.SIGNPOST.get(c.env.SIGNPOST.idFromName(id));
}
