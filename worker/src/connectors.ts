import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import { hookPath } from '@unslouch/shared/protocol/endpoints.ts';
import { fingerprint } from './access/stamped.ts';
import type { Connection } from './connections/connection.ts';
import type { ConnectionPorts } from './connections/run-connection.ts';
import { openSecrets, sealSecrets } from './connections/seal-secrets.ts';
import { configuredProvider } from './providers/configured.ts';
import type { Provider } from './providers/provider.ts';
import { createProviderHttp } from './providers/provider-http.ts';
import { relayRng } from './relay-crypto.ts';
import { createProviderUsers } from './users/provider-users.ts';
import type { VaultEnv } from './vault-env.ts';

/** Everything outside of an account that its connections need, in this relay. */
export function createConnectorPorts(env: VaultEnv) {
  const secret = env.CONNECTION_SECRET ?? '';
  const http = createProviderHttp({ fetch: (url, init) => fetch(url, init), now: Date.now });
  const users = createProviderUsers(env.USERS, secret);
  const provider = (id: ProviderId) => configuredProvider(env, id, http);
  const pacerOf = ({ id }: Provider) => env.PACER.get(env.PACER.idFromName(id));
  return {
    provider,
    now: Date.now,
    rng: relayRng,
    seal: (of: Whose, secrets) => sealSecrets(secret, bindingOf(of), secrets),
    open: (connection: Connection) => openSecrets(secret, bindingOf(connection), connection.sealed),
    turn: (of, wish) => pacerOf(of).turn(of.limits, wish),
    hold: (of, until) => pacerOf(of).hold(of.limits, until),
    users: {
      fingerprint: users.fingerprint,
      put: ({ provider: id, account }: Connection, user: string) => users.put(id, user, account),
      remove: ({ provider: id, account }: Connection) => users.remove(account, id),
    },
    async hookUrl({ origin, account, provider: id }: Connection) {
      const address = `${origin}${hookPath(id)}`;
      return provider(id)?.proof === 'address' ? `${address}/${await hookSecret(secret, id, account)}` : address;
    },
  } satisfies Omit<ConnectionPorts, 'rows' | 'storeDays'>;
}

type Whose = Pick<Connection, 'account' | 'provider'>;

/** What only the provider was told: the last part of the address that it posts to. */
export function hookSecret(secret: string, provider: ProviderId, account: string): Promise<string> {
  return fingerprint(secret, 'provider hook', toUtf8(`${provider}\n${account}`));
}

function bindingOf({ account, provider }: Whose): string {
  return `${account}\n${provider}`;
}
