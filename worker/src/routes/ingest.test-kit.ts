import { days } from '@unslouch/shared/domain/time/instant.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import { ask, askJson, bearer, type TestDevice, testCrypto } from '../relay.test-kit.ts';

export interface Phone {
  readonly path: string;
  readonly token: string;
  readonly source: string;
}

export async function addPhone(device: TestDevice): Promise<Phone> {
  const source = toBase64Url(testCrypto.randomBytes(16));
  const token = toBase64Url(testCrypto.randomBytes(32));
  await setToken(device, source, token);
  return { path: `/v1/ingest/${device.account.id}/${source}`, token, source };
}

export async function setToken(device: TestDevice, source: string, token: string): Promise<Response> {
  const tokenHash = toBase64Url(await testCrypto.sha256(toUtf8(token)));
  return askJson('PUT', `/v1/sources/${source}`, { tokenHash }, device.token);
}

export function post(phone: Phone, payload: unknown, token = phone.token): Promise<Response> {
  return ask(phone.path, { method: 'POST', headers: bearer(token), body: JSON.stringify(payload) });
}

/** One bucket of steps, Health Connect's way: `hour` of 25 October 2026, UTC. */
export function bucket(hour: number, count: number) {
  return bucketOf('2026-10-25', hour, count);
}

/** One of so many days ago. */
export function bucketAgo(back: number, hour: number) {
  return bucketOf(new Date(Date.now() - days(back)).toISOString().slice(0, 10), hour, 100 + back);
}

function bucketOf(day: string, hour: number, count: number) {
  const time = (h: number) => `${day}T${String(h).padStart(2, '0')}:00:00Z`;
  const metadata = { data_origin: 'com.example.steps', recording_method: 2, device: { type: 1, model: 'Watch' } };
  return { count, start_time: time(hour), end_time: time(hour + 1), metadata };
}

export function payloadOf(...buckets: ReturnType<typeof bucket>[]) {
  return { timestamp: '2026-10-25T12:00:00Z', app_version: '1.9.0', steps: buckets };
}
