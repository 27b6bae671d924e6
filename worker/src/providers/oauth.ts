import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import * as oauth from 'oauth4webapi';
import type { Answer, Tokens, Trouble } from './provider.ts';
import { type ProviderHttp, passing, troubleOfStatus } from './provider-http.ts';

export interface OauthApp {
  readonly authoriseUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly secretIn: 'body' | 'header';
  readonly scope: string;
  readonly pkce: 'yes' | 'no';
  /** What this provider wants on the consent page beside the standard. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Makes an answer of the standard's shape of the provider's own. */
  readonly unwrap?: (response: Response) => Promise<Response>;
  /** Fields that this provider wants in every token request. */
  readonly tokenFields?: Readonly<Record<string, string>>;
  /** The person's id, where the token's answer has it. */
  readonly userOf?: (answer: oauth.TokenEndpointResponse) => string | null;
}

/** The code flow and refresh of RFC 6749, by the library; every answer of its errors becomes a trouble. */
export function createOauth(app: OauthApp, http: ProviderHttp) {
  const issuer = new URL(app.tokenUrl).origin;
  const as: oauth.AuthorizationServer = { issuer, token_endpoint: app.tokenUrl };
  const client: oauth.Client = { client_id: app.clientId };
  const secret = app.secretIn === 'body' ? oauth.ClientSecretPost : basicAsIs;
  const options = {
    [oauth.customFetch]: send,
    // Every real provider is https; only an address given by the operator, such as a test's, may not be.
    [oauth.allowInsecureRequests]: app.tokenUrl.startsWith('http:'),
    ...(app.tokenFields === undefined ? {} : { additionalParameters: { ...app.tokenFields } }),
  };

  async function send(url: string, init: oauth.CustomFetchOptions<'POST', URLSearchParams>): Promise<Response> {
    const answer = await http.raw(url, { method: init.method, headers: init.headers, body: init.body });
    if (!answer.ok) throw new TroubleError(answer.problem);
    const { status, headers, text } = answer.value;
    const passingTrouble = status === 429 || status >= 500 ? troubleOfStatus(status, headers, http.now()) : null;
    if (passingTrouble !== null) throw new TroubleError(passingTrouble);
    const response = new Response(text, { status, headers: { 'content-type': headers.get('content-type') ?? '' } });
    return app.unwrap === undefined ? response : app.unwrap(response);
  }

  async function settle(work: () => Promise<oauth.TokenEndpointResponse>): Answer<Tokens> {
    try {
      return toTokens(await work());
    } catch (error) {
      if (error instanceof TroubleError) return fail(error.trouble);
      if (error instanceof oauth.ResponseBodyError) return fail(troubleOfError(error.error));
      return fail(passing('provider-unreadable'));
    }
  }

  function toTokens(answer: oauth.TokenEndpointResponse): Result<Tokens, Trouble> {
    const expiresAt = answer.expires_in === undefined ? null : http.now() + seconds(answer.expires_in);
    const { access_token: access, refresh_token: refresh = null } = answer;
    return ok({ access, refresh, expiresAt, user: app.userOf?.(answer) ?? null });
  }

  return {
    async authoriseUrl(state: string, redirect: string, verifier: string): Promise<string> {
      const url = new URL(app.authoriseUrl);
      const asked = { response_type: 'code', client_id: app.clientId, redirect_uri: redirect, scope: app.scope, state };
      for (const [name, value] of Object.entries({ ...asked, ...app.extra })) url.searchParams.set(name, value);
      if (app.pkce === 'yes') {
        url.searchParams.set('code_challenge', await oauth.calculatePKCECodeChallenge(verifier));
        url.searchParams.set('code_challenge_method', 'S256');
      }
      return url.href;
    },

    exchange(code: string, redirect: string, verifier: string): Answer<Tokens> {
      return settle(async () => {
        // The state was checked when the person came back; here is only what it was worth.
        const answered = new URLSearchParams({ code });
        const parameters = oauth.validateAuthResponse(as, client, answered, oauth.skipStateCheck);
        const pkce = app.pkce === 'yes' ? verifier : oauth.nopkce;
        const auth = secret(app.clientSecret);
        const response = await oauth.authorizationCodeGrantRequest(
          as,
          client,
          auth,
          parameters,
          redirect,
          pkce,
          options,
        );
        return oauth.processAuthorizationCodeResponse(as, client, response);
      });
    },

    /** A provider that names no new refresh token means the old one. */
    async refresh(tokens: Tokens): Answer<Tokens> {
      const { refresh } = tokens;
      if (refresh === null) return fail({ code: 'consent-withdrawn', kind: 'consent', retryAfter: null });
      const fresh = await settle(async () => {
        const auth = secret(app.clientSecret);
        return oauth.processRefreshTokenResponse(
          as,
          client,
          await oauth.refreshTokenGrantRequest(as, client, auth, refresh, options),
        );
      });
      return fresh.ok ? ok({ ...fresh.value, refresh: fresh.value.refresh ?? refresh }) : fresh;
    },
  };
}

/** RFC 6749 wants both parts form-encoded first, and a hyphen with them; the provider that asks for this header doesn't. */
function basicAsIs(clientSecret: string): oauth.ClientAuth {
  return (_as, client, _body, headers) => {
    headers.set('authorization', `Basic ${btoa(`${client.client_id}:${clientSecret}`)}`);
  };
}

/** Carries a trouble through the library. */
class TroubleError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/** RFC 6749, 5.2. What the person can't mend by consenting again is the operator's to mend, and passes. */
function troubleOfError(error: string): Trouble {
  const consent = error === 'invalid_grant' || error === 'access_denied';
  return consent ? { code: 'consent-withdrawn', kind: 'consent', retryAfter: null } : passing('provider-refuses');
}
