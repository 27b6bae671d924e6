import type { Context } from 'hono';
import type { Caller } from './access/caller.ts';
import type { RelayEnv } from './env.ts';
import type { Metrics } from './metrics.ts';

/** What middleware leaves for the routes. */
interface Variables {
  readonly caller: Caller;
  readonly metrics: Metrics;
  /** Code of the problem that was answered, for the counts. */
  outcome?: string;
}

export interface RelayApp {
  readonly Bindings: RelayEnv;
  readonly Variables: Variables;
}

export type RelayContext = Context<RelayApp>;

export function vaultOf(c: RelayContext, account: string) {
  return c.env.VAULT.get(c.env.VAULT.idFromName(account));
}
