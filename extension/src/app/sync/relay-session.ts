import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import type { Answer, AuthorisedRelay, Relay } from '../../ports/relay.ts';
import { authorise } from '../authorise.ts';

/** Speaks to the relay as this device: gets a token when one is needed, and another when the relay no longer takes it. */
export interface RelaySession {
  ask<T>(question: (relay: AuthorisedRelay) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>>;
}

export function createRelaySession(crypto: Crypto, relay: Relay, keys: DeviceKeys): RelaySession {
  let authorised: AuthorisedRelay | null = null;

  async function enter(): Answer<AuthorisedRelay> {
    if (authorised) return ok(authorised);
    const by = { device: keys.device, key: keys.signing.privateKey };
    const answer = await authorise(crypto, relay, keys.account, by);
    if (answer.ok) authorised = answer.value;
    return answer;
  }

  return {
    async ask(question) {
      const first = await enter();
      if (!first.ok) return fail(first.problem);
      const answer = await question(first.value);
      if (answer.ok || answer.problem.code !== 'token-wrong') return answer;
      authorised = null;
      const second = await enter();
      return second.ok ? question(second.value) : second;
    },
  };
}
