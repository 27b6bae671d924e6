import type { TokenStore } from '../../ports/token-store.ts';
import type { KeyValueArea } from './second-copy.ts';

const KEY = 'token';

/** `area`: `browser.storage.session`, which lies in memory and is open to no content script. */
export function createTokenStore(area: KeyValueArea): TokenStore {
  return {
    async load(owner) {
      const kept = (await area.get(KEY))[KEY] as { readonly owner: string; readonly token: string } | undefined;
      return kept?.owner === owner ? kept.token : undefined;
    },
    save: (owner, token) => area.set({ [KEY]: { owner, token } }),
    forget: () => area.remove(KEY),
  };
}
