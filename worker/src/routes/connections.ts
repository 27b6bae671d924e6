import { consentRequestSchema, PROVIDER_IDS, type ProviderId } from '@unslouch/shared/protocol/connections.ts';
import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { Hono } from 'hono';
import * as v from 'valibot';
import { consentVerifier, createConsentState } from '../access/consents.ts';
import { answerJson, answerProblem } from '../answer.ts';
import { redirectUri } from '../connections/run-connection.ts';
import { createConnectorPorts } from '../connectors.ts';
import { type RelayApp, type RelayContext, vaultOf } from '../context.ts';
import { readJson } from '../read-body.ts';

/** What a person sees and does about the account's connections to providers. */
export const connectionRoutes = new Hono<RelayApp>()
  .get('/connections', async (c) => {
    const caller = c.get('caller');
    return answerJson(c, await vaultOf(c, caller.account).connectionList(caller));
  })
  .post('/connections/:provider/consent', async (c) => {
    const id = providerIdOf(c.req.param('provider'));
    const provider = id && createConnectorPorts(c.env).provider(id);
    if (!id || !provider) return answerProblem(c, relayProblem('provider-not-offered'));
    const body = await readJson(c, consentRequestSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    const caller = c.get('caller');
    const begun = await vaultOf(c, caller.account).beginConsent(caller, id, body.value.zone);
    if (!begun.ok) return answerProblem(c, begun.problem);
    const { nonce } = begun.value;
    const state = await createConsentState(c.env.TOKEN_SECRET, caller.account, nonce, Date.now());
    const redirect = redirectUri({ origin: originOf(c), provider: id });
    const verifier = await consentVerifier(c.env.TOKEN_SECRET, nonce);
    return c.json({ url: await provider.authoriseUrl(state, redirect, verifier) });
  })
  .delete('/connections/:provider', async (c) => {
    const id = providerIdOf(c.req.param('provider'));
    if (!id) return answerProblem(c, relayProblem('provider-not-offered'));
    const caller = c.get('caller');
    return answerJson(c, await vaultOf(c, caller.account).leaveProvider(caller, id));
  });

export function providerIdOf(text: string): ProviderId | null {
  return v.is(v.picklist(PROVIDER_IDS), text) ? text : null;
}

/** Where providers find this relay. */
export function originOf(c: RelayContext): string {
  return c.env.PUBLIC_ORIGIN?.replace(/\/$/, '') || new URL(c.req.url).origin;
}
