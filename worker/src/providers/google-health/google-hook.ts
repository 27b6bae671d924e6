import * as v from 'valibot';
import { sameText } from '../../access/same-text.ts';
import { parseJson } from '../../parse-json.ts';
import { type AppSettings, hostOf } from '../app-settings.ts';
import { windowOf } from '../days.ts';
import { fromBase64, markOf } from '../proof.ts';
import type { Hook, HookReading, Notice } from '../provider.ts';
import type { ProviderHttp } from '../provider-http.ts';
import { isTinkSigned } from './tink-keys.ts';

const Notification = v.object({
  data: v.object({
    healthUserId: v.string(),
    operation: v.string(),
    dataType: v.string(),
    intervals: v.array(v.object({ physicalTimeInterval: v.object({ startTime: v.string(), endTime: v.string() }) })),
  }),
});

const OURS = ['steps', 'sleep'];

/** The documentation's name, and the discovery document's. */
const SIGNATURE_HEADERS = ['google-health-api-signature', 'x-healthapi-signature'];

/** Both proofs must hold: the secret that the subscriber was made with, and Google's signature over the body. */
export async function readGoogleHook(settings: AppSettings, http: ProviderHttp, hook: Hook): Promise<HookReading> {
  const { method, headers, body } = hook;
  const knowsSecret =
    settings.hookSecret !== null && (await sameText(headers.get('authorization') ?? '', settings.hookSecret));
  const payload = parseJson(body);
  // The handshake asks twice, once without the secret, and wants to be refused then.
  if (v.is(v.object({ type: v.literal('verification') }), payload)) {
    return { kind: 'answer', status: knowsSecret ? 201 : 401, body: null };
  }
  const signature = SIGNATURE_HEADERS.map((name) => headers.get(name)).find((text) => text !== null) ?? '';
  if (method !== 'POST' || !knowsSecret || !(await isGoogle(settings, http, body, signature)))
    return { kind: 'refuse' };
  const items = v.safeParse(v.array(Notification), Array.isArray(payload) ? payload : [payload]);
  if (!items.success) return { kind: 'refuse' };
  const notices = items.output.filter(({ data }) => OURS.includes(data.dataType)).map(noticeOf);
  return { kind: 'notices', notices, mark: await markOf(signature, body) };
}

function noticeOf(notification: v.InferOutput<typeof Notification>): Notice {
  const { healthUserId: user, operation, intervals } = notification.data;
  const times = intervals.flatMap(({ physicalTimeInterval: { startTime, endTime } }) => [
    Date.parse(startTime),
    Date.parse(endTime),
  ]);
  const window = windowOf(Math.min(...times), Math.max(...times));
  return { user, window, deletion: operation === 'DELETE' ? { payload: notification, asOf: null } : null };
}

/** Keys change seldom, so an edge may keep them for an hour; a key that isn't among them is asked for once more. */
async function isGoogle(
  settings: AppSettings,
  http: ProviderHttp,
  body: Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<boolean> {
  const url = `${hostOf(settings, 'https://www.gstatic.com')}/googlehealthapi/webhooks/webhooks_public_keyset.json`;
  for (const init of [{ cf: { cacheTtl: 3_600, cacheEverything: true } }, {}]) {
    const keyset = await http.json(url, init as RequestInit);
    const signed = keyset.ok && (await isTinkSigned(keyset.value.body, body, fromBase64(signature)));
    if (signed !== null) return signed;
  }
  return false;
}
