import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { ChainAppend } from '@unslouch/shared/protocol/chain.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { type PairingOffer, type PairingRequest, pairingPayload } from '@unslouch/shared/protocol/pairing.ts';
import type { Newcomer, PairingOffered } from '../../ports/pairing.ts';
import { changeChain } from '../change-chain.ts';
import type { MembershipPorts } from '../membership-ports.ts';
import { openAllEpochs } from '../open-all-epochs.ts';
import { sealEpochs } from '../seal-epochs.ts';
import { signChain } from '../sign-chain.ts';
import { openSession } from '../sync/open-session.ts';
import type { SyncRun } from '../sync/sync-run.ts';
import { hear, write } from './meeting.ts';
import { commitTo, pairingDigits } from './pairing-digits.ts';

/** One wrong answer is a slip, two are haste; each is one chance in a million for whoever sits between. */
const TRIES = 3;

export async function offerPairing(ports: MembershipPorts): Promise<Result<PairingOffered, Problem>> {
  const session = await openSession(ports);
  if (!session) return fail(problem('no-account', 'permanent'));
  const nonce = ports.crypto.randomBytes(32);
  const commitment = bytesToField(await commitTo(ports.crypto, session.account, nonce));
  const offer: PairingOffer = { kind: 'offer', account: session.account, commitment };
  const opened = await session.ask((relay) => relay.openRendezvous({ payload: pairingPayload(offer) }));
  if (!opened.ok) return opened;
  const { code, expiresInSeconds } = opened.value;
  const meeting = { door: ports.doorAt(session.origin), code };
  const expiresAt = ports.clock.now() + seconds(expiresInSeconds);
  let stopped = false;
  return ok({
    code,
    expiresAt,
    async waitForNewcomer() {
      const asked = await hear(ports, meeting, 'request', { at: expiresAt, stopped: () => stopped });
      if (!asked.ok) return asked;
      const { message: request, token } = asked.value;
      const digits = await pairingDigits(ports.crypto, offer, request, nonce);
      const revealed = await write(ports, meeting, token, { kind: 'reveal', nonce: bytesToField(nonce) });
      return revealed.ok ? ok(newcomer(ports, request, digits)) : revealed;
    },
    stop() {
      stopped = true;
    },
  });
}

function newcomer(ports: MembershipPorts, request: PairingRequest, digits: string): Newcomer {
  let left = TRIES;
  return {
    async admit(typed) {
      if (left === 0) return fail(problem('pairing.over', 'permanent'));
      if (typed.replaceAll(/\s/g, '') === digits) return changeChain(ports, (run) => draftAddition(run, request));
      left -= 1;
      return fail(left === 0 ? problem('pairing.burnt', 'permanent') : problem('pairing.digits', 'passing', { left }));
    },
  };
}

async function draftAddition(run: SyncRun, request: PairingRequest): Promise<Result<ChainAppend | null, Problem>> {
  const { ports, keys, chain } = run;
  if (isMember(chain, request)) return ok(null);
  const epochs = await openAllEpochs(run);
  if (!epochs.ok) return epochs;
  const taken = chain.devices.some(({ device }) => device === request.device);
  const device = taken ? request.spare : request.device;
  const [signKey, agreementKey] = [fieldBytes(request.signKey), fieldBytes(request.agreementKey)];
  const signer = { device: keys.device, key: keys.signing.privateKey };
  const entries = await signChain(ports.crypto, keys.account, chain, signer, [
    { kind: 'addDevice', device, signKey, agreementKey },
  ]);
  const to = { recipient: device, publicKey: agreementKey };
  const keyring = await sealEpochs(ports.crypto, keys.account, epochs.value, to);
  return ok({ length: chain.length, entries: [...entries], keyring: [...keyring] });
}

/** Its answer got lost: the relay has the entry already. */
function isMember(chain: ChainState, { signKey }: PairingRequest): boolean {
  return chain.devices.some((known) => bytesToField(known.signKey) === signKey);
}
