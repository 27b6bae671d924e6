import { days } from '@unslouch/shared/domain/time/instant.ts';
import * as v from 'valibot';
import { parseJson } from '../../parse-json.ts';
import { windowOf } from '../days.ts';
import { fromHex, isSigned, markOf } from '../proof.ts';
import type { Hook, HookReading } from '../provider.ts';

const Event = v.object({
  event: v.string(),
  user_id: v.union([v.number(), v.string()]),
  date: v.optional(v.string()),
  timestamp: v.string(),
});

const OURS = ['SLEEP', 'ACTIVITY_SUMMARY'];

/** Deliveries are repeated for seven days before Polar gives up. */
const OLDEST = days(8);

/** `Polar-Webhook-Signature`: hex HMAC-SHA-256 of the body. A PING comes unsigned, before the secret is known to anybody. */
export async function readPolarHook(secret: string | null, { method, headers, body, now }: Hook): Promise<HookReading> {
  if (method !== 'POST') return { kind: 'refuse' };
  const payload = parseJson(body);
  if (v.is(v.object({ event: v.literal('PING') }), payload)) return { kind: 'answer', status: 200, body: null };
  const signature = headers.get('polar-webhook-signature') ?? '';
  if (secret === null || !(await isSigned(secret, body, fromHex(signature)))) return { kind: 'refuse' };
  const event = v.safeParse(Event, payload);
  if (!event.success) return { kind: 'refuse' };
  const { event: name, user_id, date, timestamp } = event.output;
  if (!(now - Date.parse(timestamp) < OLDEST)) return { kind: 'refuse' };
  if (!OURS.includes(name)) return { kind: 'notices', notices: [], mark: null };
  const day = Date.parse(`${date}T00:00:00Z`);
  const window = windowOf(day, day + days(1));
  if (window === null) return { kind: 'refuse' };
  const notices = [{ user: String(user_id), window, deletion: null }];
  return { kind: 'notices', notices, mark: await markOf(signature, body) };
}
