import { parseChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { reduceChain } from '@unslouch/shared/domain/account/reduce-chain.ts';
import { challengeRequestSchema, tokenSignedBytes } from '@unslouch/shared/protocol/challenge.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { type RelayProblem, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { registerRequestSchema, registerSignedBytes } from '@unslouch/shared/protocol/register.ts';
import { tokenRequestSchema } from '@unslouch/shared/protocol/token.ts';
import { Hono } from 'hono';
import { createChallenge, isChallengeFor } from '../access/challenges.ts';
import { sameText } from '../access/same-text.ts';
import { createToken, TOKEN_LIFETIME } from '../access/tokens.ts';
import { answerJson, answerProblem } from '../answer.ts';
import { type RelayApp, type RelayContext, vaultOf } from '../context.ts';
import { limitDoor } from '../middleware/limit-rate.ts';
import { readJson } from '../read-body.ts';
import { relayCrypto } from '../relay-crypto.ts';

/** The doors without a token: open an account, ask for a challenge, turn a signed one into a token. */
export const accessRoutes = new Hono<RelayApp>()
  .post('/accounts', limitDoor, async (c) => {
    const closed = registrationProblem(c);
    if (closed !== null) return answerProblem(c, closed);
    const body = await readJson(c, registerRequestSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    const { account, challenge, signature, chain, keyring, canary, invite } = body.value;
    if (c.env.REGISTRATION === 'invite' && !(await sameText(invite ?? '', c.env.INVITE_CODE ?? ''))) {
      return answerProblem(c, relayProblem('invite-wrong'));
    }
    if (!(await isChallengeFor(c.env.TOKEN_SECRET, challenge, account, null, Date.now()))) {
      return answerProblem(c, relayProblem('challenge-wrong'));
    }
    const parsed = chain.map((entry) => parseChainEntry(fieldBytes(entry)));
    const entries = parsed.flatMap((entry) => (entry.ok ? [entry.value] : []));
    if (entries.length < parsed.length) return answerProblem(c, relayProblem('malformed', { at: 'chain' }));
    const reduced = await reduceChain(relayCrypto, account, null, entries);
    if (!reduced.ok) return answerProblem(c, relayProblem('chain-invalid', reduced.problem.params));
    const state = reduced.value;
    if (state === null) return answerProblem(c, relayProblem('chain-invalid'));
    const signed = registerSignedBytes(account, challenge);
    if (!(await relayCrypto.verify(state.accountKey, fieldBytes(signature), signed))) {
      return answerProblem(c, relayProblem('signature-wrong'));
    }
    const registration = { chain: state, entries: chain.map(fieldBytes), keyring, canary };
    return answerJson(c, await vaultOf(c, account).register(registration));
  })
  .post('/challenges', limitDoor, async (c) => {
    const body = await readJson(c, challengeRequestSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    const { account, device } = body.value;
    return c.json({ challenge: await createChallenge(c.env.TOKEN_SECRET, account, device, Date.now()) });
  })
  .post('/tokens', limitDoor, async (c) => {
    const body = await readJson(c, tokenRequestSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    const { account, device, challenge, signature } = body.value;
    const now = Date.now();
    if (!(await isChallengeFor(c.env.TOKEN_SECRET, challenge, account, device, now))) {
      return answerProblem(c, relayProblem('challenge-wrong'));
    }
    const key = await vaultOf(c, account).keyToAsk(device);
    if (!key.ok) return answerProblem(c, key.problem);
    const signed = tokenSignedBytes(account, challenge);
    if (!(await relayCrypto.verify(fieldBytes(key.value), fieldBytes(signature), signed))) {
      return answerProblem(c, relayProblem('signature-wrong'));
    }
    const token = await createToken(c.env.TOKEN_SECRET, { account, device, key: key.value }, now);
    return c.json({ token, expiresInSeconds: TOKEN_LIFETIME / 1_000 });
  });

/** Anything but the two words that open the door leaves it closed, a misspelt setting too. */
function registrationProblem({ env: { REGISTRATION, INVITE_CODE } }: RelayContext): RelayProblem | null {
  const invites = REGISTRATION === 'invite' && (INVITE_CODE ?? '') !== '';
  return REGISTRATION === 'open' || invites ? null : relayProblem('registration-closed');
}
