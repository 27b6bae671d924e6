const KEY = 'relay address';

/** The address that the next account is made at or looked for; empty until one is chosen. An account remembers its own. */
export function loadRelayAddress(storage: Storage): string {
  return storage.getItem(KEY) ?? import.meta.env.RELAY;
}

/** The origin of what was typed, or null where it is no address that a relay can have. */
export function saveRelayAddress(storage: Storage, typed: string): string | null {
  const url = URL.parse(typed.includes('://') ? typed : `https://${typed}`);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  storage.setItem(KEY, url.origin);
  return url.origin;
}
