import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { EntryStore } from '../ports/entry-store.ts';
import { type PhoneApp, type PhoneSource, SOURCE_PREFIX } from '../ports/phone-source.ts';
import type { AccountPorts } from './account-ports.ts';
import { createSource } from './create-source.ts';
import { openSession } from './sync/open-session.ts';

export interface PhonePorts {
  readonly account: AccountPorts;
  readonly entries: Pick<EntryStore, 'appendAll'>;
}

/** `zone` stands in the address: it fills the offsets that most payloads lack. */
export async function addPhoneSource(
  { account, entries }: PhonePorts,
  app: PhoneApp,
  zone: Zone,
): Promise<Result<PhoneSource, Problem>> {
  const made = await createSource(account);
  if (!made.ok) return made;
  const { source: id, token } = made.value;
  const url = new URL(made.value.url);
  url.searchParams.set('zone', zone.name);
  const added: PhoneSource = { id, app, url: url.href, token };
  await keep(entries, id, { app, url: added.url, token });
  return ok(added);
}

/** The former token is dead at once. */
export async function renewPhoneSource(
  { account, entries }: PhonePorts,
  source: PhoneSource,
): Promise<Result<PhoneSource, Problem>> {
  const made = await createSource(account, source.id);
  if (!made.ok) return made;
  const { id, app, url } = source;
  const { token } = made.value;
  await keep(entries, id, { app, url, token });
  return ok({ ...source, token });
}

/** What it has sent stays. */
export async function removePhoneSource({ account, entries }: PhonePorts, id: string): Promise<Result<null, Problem>> {
  const session = await openSession(account);
  if (!session) return fail(problem('no-account', 'permanent'));
  const gone = await session.ask((relay) => relay.deleteSource(id));
  if (gone.ok || gone.problem.code === 'source-unknown') await keep(entries, id, null);
  return gone.ok || gone.problem.code !== 'source-unknown' ? gone : ok(null);
}

/** Posts as the phone would, with a payload that is marked as a test: nothing is kept of it. */
export async function testPhoneSource(
  { account }: PhonePorts,
  { url, token }: PhoneSource,
  now: number,
): Promise<Result<null, Problem>> {
  const { origin, pathname, search } = new URL(url);
  const timestamp = new Date(now).toISOString();
  const start_time = new Date(now - 60_000).toISOString();
  const payload = { timestamp, test: true, steps: [{ count: 1, start_time, end_time: timestamp }] };
  const answer = await account.relayAt(origin).withToken(token).ingest(`${pathname}${search}`, payload);
  return answer.ok ? ok(null) : answer;
}

function keep(entries: PhonePorts['entries'], id: string, value: Json): Promise<void> {
  return entries.appendAll({ registers: [{ key: SOURCE_PREFIX + id, value }] });
}
