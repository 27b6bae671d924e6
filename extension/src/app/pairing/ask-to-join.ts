import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { activeDevices } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { equalBytes } from '@unslouch/shared/lib/bytes.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import type { PairingRequest } from '@unslouch/shared/protocol/pairing.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import type { PairingAsked } from '../../ports/pairing.ts';
import { SYNC_LOCK } from '../account-ports.ts';
import { authorise } from '../authorise.ts';
import { enterAccount } from '../enter-account.ts';
import { loadChain } from '../load-chain.ts';
import type { MembershipPorts } from '../membership-ports.ts';
import { openAccountKeys } from '../open-account-keys.ts';
import { hear, look, write } from './meeting.ts';
import { commitTo, pairingDigits } from './pairing-digits.ts';

/** The own half: keys that never leave this device. */
type NewKeys = Pick<DeviceKeys, 'signing' | 'agreement'>;

export async function askToJoin(
  ports: MembershipPorts,
  origin: string,
  typed: string,
): Promise<Result<PairingAsked, Problem>> {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const meeting = { door: ports.doorAt(origin), code };
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(code)) return fail(problem('pairing.code', 'permanent'));
  const found = await look(meeting);
  if (!found.ok) return found;
  const { message: offer, token } = found.value;
  if (offer.kind !== 'offer') return fail(problem('pairing.taken', 'permanent'));

  const { crypto } = ports;
  const own: NewKeys = { signing: await crypto.createSigningKeys(), agreement: await crypto.createAgreementKeys() };
  const request: PairingRequest = {
    kind: 'request',
    device: await ports.store.loadDevice(),
    spare: bytesToField(crypto.randomBytes(16)) as DeviceId,
    signKey: bytesToField(own.signing.publicKey),
    agreementKey: bytesToField(own.agreement.publicKey),
    nonce: bytesToField(crypto.randomBytes(32)),
  };
  const asked = await write(ports, meeting, token, request);
  if (!asked.ok) return asked;
  const until = { at: ports.clock.now() + seconds(LIMITS.rendezvousSeconds), stopped: () => false };
  const revealed = await hear(ports, meeting, 'reveal', until);
  if (!revealed.ok) return revealed;
  const nonce = fieldBytes(revealed.value.message.nonce);
  const committed = await commitTo(crypto, offer.account, nonce);
  // Whoever changes its mind after hearing our nonce could choose the digits.
  if (!equalBytes(committed, fieldBytes(offer.commitment))) return fail(problem('pairing.tampered', 'permanent'));
  return ok({
    digits: await pairingDigits(crypto, offer, request, nonce),
    enter: () => ports.lock.runAlone(SYNC_LOCK, () => enter(ports, origin, offer.account, request, own)),
  });
}

async function enter(
  ports: MembershipPorts,
  origin: string,
  account: AccountId,
  request: PairingRequest,
  own: NewKeys,
): Promise<Result<null, Problem>> {
  const joined = await findOurselves(ports, origin, account, request, own);
  if (!joined.ok) return joined;
  if (joined.value.device === request.spare) await ports.store.startIncarnation(request.spare);
  await enterAccount(ports, joined.value, origin, null);
  return ok(null);
}

/** The chain must list us with our own keys, and what is sealed to us must be the account's: no relay can make that up. */
async function findOurselves(
  { crypto, relayAt }: MembershipPorts,
  origin: string,
  account: AccountId,
  { device: first, spare }: PairingRequest,
  own: NewKeys,
): Promise<Result<DeviceKeys, Problem>> {
  const door = relayAt(origin);
  const key = own.signing.privateKey;
  let device = first;
  let token = await authorise(crypto, door, account, { device, key });
  if (!token.ok && NOT_LISTED.has(token.problem.code)) {
    device = spare;
    token = await authorise(crypto, door, account, { device, key });
  }
  if (!token.ok) return NOT_LISTED.has(token.problem.code) ? fail(problem('pairing.not-yet', 'passing')) : token;
  const relay = door.withToken(token.value);
  const chain = await loadChain(crypto, relay, account, null);
  if (!chain.ok) return chain;
  const listed = activeDevices(chain.value).find((known) => equalBytes(known.signKey, own.signing.publicKey));
  if (listed?.device !== device) return fail(problem('pairing.not-yet', 'passing'));
  const opened = await openAccountKeys(crypto, relay, chain.value, { recipient: device, keys: own.agreement });
  if (!opened.ok) return opened;
  if (opened.value === null) return fail(problem('keyring-incomplete', 'permanent'));
  return ok({ account, device, ...own, epochs: opened.value.map(({ keys }) => keys) });
}

/** Unknown, or known as another device that once had this name. */
const NOT_LISTED: ReadonlySet<string> = new Set(['device-unknown', 'device-revoked', 'signature-wrong']);
