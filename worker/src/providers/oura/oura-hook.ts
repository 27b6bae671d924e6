import { days, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import * as v from 'valibot';
import { sameText } from '../../access/same-text.ts';
import { parseJson } from '../../parse-json.ts';
import type { AppSettings } from '../app-settings.ts';
import { windowOf } from '../days.ts';
import { fromHex, isSigned, markOf, signHex } from '../proof.ts';
import type { Hook, HookReading } from '../provider.ts';

const Event = v.object({
  event_type: v.string(),
  data_type: v.string(),
  object_id: v.string(),
  event_time: v.string(),
  user_id: v.string(),
});

/** Ten deliveries over about an hour. */
const OLDEST = minutes(90);

/** An event names an object and no day; nights are edited and re-scored for some days. */
const DAYS_BACK = days(7);

const OURS = ['sleep', 'daily_activity'];

export async function readOuraHook(settings: AppSettings, hook: Hook): Promise<HookReading> {
  if (hook.method === 'GET') return answerChallenge(settings, hook);
  const { headers, body, now } = hook;
  const signature = headers.get('x-oura-signature') ?? '';
  const timestamp = headers.get('x-oura-timestamp') ?? '';
  const payload = parseJson(body);
  const event = v.safeParse(Event, payload);
  if (!event.success || !(await isOura(settings.clientSecret, timestamp, body, payload, signature))) {
    return { kind: 'refuse' };
  }
  // Whether in seconds or milliseconds the documentation leaves open; its example is in seconds.
  const sent = Number(timestamp) < 100_000_000_000 ? seconds(Number(timestamp)) : Number(timestamp);
  if (!(Math.abs(now - sent) < OLDEST)) return { kind: 'refuse' };
  const { event_type, data_type, event_time, user_id: user } = event.output;
  if (!OURS.includes(data_type)) return { kind: 'notices', notices: [], mark: null };
  const at = Date.parse(event_time);
  const isDeletion = event_type === 'delete';
  const window = isDeletion ? null : windowOf(at - DAYS_BACK, at);
  if (window === null && !isDeletion) return { kind: 'refuse' };
  const deletion = isDeletion ? { payload, asOf: null } : null;
  return { kind: 'notices', notices: [{ user, window, deletion }], mark: await markOf(signature, body) };
}

/** A subscription begins with a question that only who made it can answer. */
async function answerChallenge(settings: AppSettings, { query }: Hook): Promise<HookReading> {
  const isOurs = await sameText(query.get('verification_token') ?? '', await verificationToken(settings));
  if (!isOurs) return { kind: 'refuse' };
  return { kind: 'answer', status: 200, body: { challenge: query.get('challenge') ?? '' } };
}

export async function verificationToken({ clientSecret }: AppSettings): Promise<string> {
  return (await signHex(clientSecret, 'unslouch webhook verification')).slice(0, 32);
}

/**
 * Upper-case hex HMAC-SHA-256 of timestamp and body. Oura's sample code signs the JSON written anew without blanks, others
 * see the bytes as sent signed: one of the two must fit.
 */
async function isOura(
  secret: string,
  timestamp: string,
  body: Uint8Array<ArrayBuffer>,
  payload: unknown,
  signature: string,
): Promise<boolean> {
  const mac = fromHex(signature);
  if (await isSigned(secret, concatBytes(toUtf8(timestamp), body), mac)) return true;
  return isSigned(secret, toUtf8(`${timestamp}${JSON.stringify(payload)}`), mac);
}
