import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import type { Answer, AuthorisedRelay } from '../../ports/relay.ts';
import type { AccountPorts } from '../account-ports.ts';
import { authorise } from '../authorise.ts';

/** Speaks to the relay as this device: gets a token when one is needed, and another when the relay no longer takes it. */
export interface RelaySession {
  ask<T>(question: (relay: AuthorisedRelay) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>>;
}

/** `until`: nothing is asked after that, whatever the relay says is left. */
export function createRelaySession(
  ports: AccountPorts,
  origin: string,
  keys: DeviceKeys,
  until: EpochMs = Number.POSITIVE_INFINITY,
): RelaySession {
  const relay = ports.relayAt(origin);
  const owner = `${origin} ${keys.account} ${keys.device}`;

  async function enter(): Answer<AuthorisedRelay> {
    const known = await ports.tokens.load(owner);
    if (known !== undefined) return ok(relay.withToken(known));
    const by = { device: keys.device, key: keys.signing.privateKey };
    const token = await authorise(ports.crypto, relay, keys.account, by);
    if (!token.ok) return token;
    await ports.tokens.save(owner, token.value);
    return ok(relay.withToken(token.value));
  }

  return {
    async ask(question) {
      if (ports.clock.now() > until) return fail(problem('sync.unsettled', 'passing'));
      const first = await enter();
      if (!first.ok) return fail(first.problem);
      const answer = await question(first.value);
      if (answer.ok || answer.problem.code !== 'token-wrong') return answer;
      await ports.tokens.forget();
      const second = await enter();
      return second.ok ? question(second.value) : second;
    },
  };
}
