import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import * as v from 'valibot';
import { parseJson } from '../../parse-json.ts';
import { windowOf } from '../days.ts';
import { fromBase64, isSigned, markOf } from '../proof.ts';
import type { Hook, HookReading } from '../provider.ts';

const Event = v.object({
  user_id: v.union([v.number(), v.string()]),
  id: v.union([v.number(), v.string()]),
  type: v.string(),
});

const OLDEST = minutes(5);

/** A score may still change days later, and the event names no day. */
const DAYS_BACK = days(7);

/** `X-WHOOP-Signature`: base64 HMAC-SHA-256 of the timestamp header, in milliseconds, and the body. */
export async function readWhoopHook(secret: string, { method, headers, body, now }: Hook): Promise<HookReading> {
  const timestamp = headers.get('x-whoop-signature-timestamp') ?? '';
  const signature = headers.get('x-whoop-signature') ?? '';
  const signed = concatBytes(toUtf8(timestamp), body);
  if (method !== 'POST' || !(await isSigned(secret, signed, fromBase64(signature)))) return { kind: 'refuse' };
  const at = Number(timestamp);
  const event = v.safeParse(Event, parseJson(body));
  if (!event.success || !(Math.abs(now - at) < OLDEST)) return { kind: 'refuse' };
  const { user_id, type } = event.output;
  const user = String(user_id);
  const mark = await markOf(signature, body);
  if (type === 'sleep.updated') {
    return { kind: 'notices', notices: [{ user, window: windowOf(at - DAYS_BACK, at), deletion: null }], mark };
  }
  if (type !== 'sleep.deleted') return { kind: 'notices', notices: [], mark: null };
  return { kind: 'notices', notices: [{ user, window: null, deletion: { payload: event.output, asOf: at } }], mark };
}
