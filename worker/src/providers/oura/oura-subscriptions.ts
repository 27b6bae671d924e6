import { days } from '@unslouch/shared/domain/time/instant.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import * as v from 'valibot';
import type { AppSettings } from '../app-settings.ts';
import type { Answer, Subscription } from '../provider.ts';
import { type ProviderHttp, passing } from '../provider-http.ts';
import { verificationToken } from './oura-hook.ts';

/** One for each kind of event and data. */
const WANTED = [
  ['create', 'sleep'],
  ['update', 'sleep'],
  ['delete', 'sleep'],
  ['create', 'daily_activity'],
  ['update', 'daily_activity'],
] as const;

const Known = v.object({
  id: v.string(),
  callback_url: v.string(),
  event_type: v.string(),
  data_type: v.string(),
  expiration_time: v.string(),
});

const RENEW_WITHIN = days(7);

/** They are the app's, not a person's, and they expire: whoever comes by makes the missing and renews the old. */
export async function subscribeOura(
  settings: AppSettings,
  http: ProviderHttp,
  url: string,
  hookUrl: string,
): Answer<Subscription> {
  const headers = {
    'x-client-id': settings.clientId,
    'x-client-secret': settings.clientSecret,
    'content-type': 'application/json',
  };
  const listed = await http.json(url, { headers });
  if (!listed.ok) return listed;
  const parsed = v.safeParse(v.array(Known), listed.value.body ?? []);
  if (!parsed.success) return fail(passing('provider-unreadable'));
  let until = http.now() + days(30);
  for (const [event, data] of WANTED) {
    const known = parsed.output.find(
      (one) => one.event_type === event && one.data_type === data && one.callback_url === hookUrl,
    );
    const expires = Date.parse(known?.expiration_time ?? '');
    if (expires - http.now() > RENEW_WITHIN) {
      until = Math.min(until, expires);
      continue;
    }
    const body = JSON.stringify({
      callback_url: hookUrl,
      verification_token: await verificationToken(settings),
      event_type: event,
      data_type: data,
    });
    const answer =
      known === undefined
        ? await http.json(url, { method: 'POST', headers, body })
        : await http.json(`${url}/renew/${known.id}`, { method: 'PUT', headers });
    if (!answer.ok) return answer;
  }
  return ok({ until });
}
