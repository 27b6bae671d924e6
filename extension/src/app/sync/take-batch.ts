import { fromBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { parseBatch } from '@unslouch/shared/protocol/batch.ts';
import type { PullPage } from '@unslouch/shared/protocol/pull-page.ts';
import { type AccountPorts, SYNC_LOCK } from '../account-ports.ts';
import type { Said } from './follow-relay.ts';
import { openSession } from './open-session.ts';
import { readPage } from './read-page.ts';

/**
 * Joins a small batch that the relay said on the live socket as a pull of it would, and saves the way to the relay. False:
 * nothing was taken, and only a pull can tell; so with all that is in any way unusual, that a pull and what it refuses may be
 * told in one place.
 */
export function takeBatch(ports: AccountPorts, said: Said<'batch'>): Promise<boolean> {
  return ports.lock.runAlone(SYNC_LOCK, () => take(ports, said).catch(() => false));
}

async function take(
  ports: AccountPorts,
  { generation, before, sequence, device, batch }: Said<'batch'>,
): Promise<boolean> {
  const { store } = ports;
  const [consents, session, keys, known, cursor, heads, months] = await Promise.all([
    ports.consent.given(),
    openSession(ports),
    ports.keys.load(),
    store.loadChain(),
    store.loadCursor(),
    store.loadHeads(),
    store.loadMonths(),
  ]);
  if (!consents || !session || !keys || !known || cursor.generation !== generation) return false;
  if (sequence <= cursor.after) return true;
  const parsed = parseBatch(fromBase64Url(batch) ?? new Uint8Array());
  if (!parsed.ok || cursor.after !== before) return false;
  const page: PullPage = {
    generation,
    head: sequence,
    next: sequence,
    more: false,
    chainLength: known.chain.length,
    keyringVersion: known.keyringVersion,
    floor: 0,
    items: [{ kind: 'batch', sequence, device, batch: parsed.value }],
  };
  const { kind, pulled, own } = await readPage({ ports, session, keys, ...known }, page, heads, months);
  if (kind !== 'read' || pulled.quarantined.length > 0 || own.length > 0) return false;
  await store.apply(pulled);
  return true;
}
