import type { Answered, Asked } from './emulator.ts';
import type { Grants } from './grants.ts';

/** Only for whoever holds an access token; 401 for the rest. */
export function forUser(grants: Grants, asked: Asked, answer: (user: string) => Answered): Answered {
  const user = grants.userOf(asked.headers.authorization);
  return user === null ? { status: 401, body: { error: 'invalid_token' } } : answer(user);
}

/** The token endpoint of RFC 6749, with the client's secret in the body or in the header. */
export function answerToken(
  grants: Grants,
  app: { readonly clientId: string; readonly clientSecret: string },
  { form, headers }: Asked,
  extra: (user: string) => object = () => ({}),
): Answered {
  const basic = `Basic ${btoa(`${app.clientId}:${app.clientSecret}`)}`;
  const inBody = form.get('client_id') === app.clientId && form.get('client_secret') === app.clientSecret;
  if (!inBody && headers.authorization !== basic) return { status: 401, body: { error: 'invalid_client' } };
  const given =
    form.get('grant_type') === 'refresh_token'
      ? grants.refresh(form.get('refresh_token'))
      : grants.exchange(form.get('code'), form.get('redirect_uri'));
  if (given === null) return { status: 400, body: { error: 'invalid_grant' } };
  return { status: 200, body: { ...given.issued, ...extra(given.user) } };
}
