import { Hono } from 'hono';
import { html } from 'hono/html';
import { consentVerifier, readConsentState } from '../access/consents.ts';
import { type RelayApp, type RelayContext, vaultOf } from '../context.ts';
import { limitDoor } from '../middleware/limit-rate.ts';
import { originOf, providerIdOf } from './connections.ts';

/** Where a provider sends the person back to: a page of one sentence, in a tab that can be closed then. */
export const consentRoutes = new Hono<RelayApp>().get('/connections/:provider/callback', limitDoor, async (c) => {
  const provider = providerIdOf(c.req.param('provider'));
  const { code, state, error } = c.req.query();
  if (error !== undefined) return page(c, 400, 'Nothing was connected. You can close this tab.');
  const consent = await readConsentState(c.env.TOKEN_SECRET, state ?? '', Date.now());
  if (provider === null || consent === null || !code || code.length > 2_048) return page(c, 400, OVER);
  const { account, nonce } = consent;
  const origin = originOf(c);
  const verifier = await consentVerifier(c.env.TOKEN_SECRET, nonce);
  const arrived = await vaultOf(c, account).arriveConsent(provider, { account, nonce, code, origin, verifier });
  if (!arrived.ok) return page(c, 400, OVER);
  const isWell = arrived.value.state === 'active' || arrived.value.state === 'connecting';
  return isWell
    ? page(c, 200, 'Connected. Your data is on its way; you can close this tab.')
    : page(c, 502, 'The provider did not accept the consent. Please connect again from the Sources page.');
});

const OVER = 'This consent is over. Please connect again from the Sources page.';

function page(c: RelayContext, status: 200 | 400 | 502, sentence: string) {
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>Unslouch</title>
        <body style="font: 1.125rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1.5rem">
          <main><p>${sentence}</p></main>
        </body>
      </html>`,
    status,
  );
}
