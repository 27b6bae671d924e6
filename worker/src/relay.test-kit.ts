import { env, exports } from 'cloudflare:workers';
import { createWebCrypto } from '@unslouch/shared/crypto/web-crypto.ts';
import type { WebEngine } from '@unslouch/shared/crypto/web-engine.ts';
import { type AccountId, accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import {
  type ChainChange,
  type ChainEntry,
  chainSignedBytes,
  encodeChainEntry,
} from '@unslouch/shared/domain/account/chain-entry.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import type { AgreementKeyPair, SigningKeyPair } from '@unslouch/shared/ports/crypto.ts';
import { type BatchHeader, batchSignedBytes, encodeBatch, encodeBatchHeader } from '@unslouch/shared/protocol/batch.ts';
import { tokenSignedBytes } from '@unslouch/shared/protocol/challenge.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import { type PullPage, parsePullPage } from '@unslouch/shared/protocol/pull-page.ts';
import { type RegisterRequest, registerSignedBytes } from '@unslouch/shared/protocol/register.ts';
import {
  encodeSegmentHeader,
  encodeSegmentPart,
  type SegmentHeader,
  segmentSignedBytes,
} from '@unslouch/shared/protocol/segment.ts';
import type { Vault } from './vault/vault.ts';

export const testCrypto = createWebCrypto(crypto as WebEngine);

export const RELAY = 'https://relay.test';

declare global {
  namespace Cloudflare {
    interface GlobalProps {
      mainModule: typeof import('./index.ts');
    }
  }
}

/** Each from an address of its own, so that tests don't wear out one another's rates. */
export function ask(path: string, init?: RequestInit): Promise<Response> {
  const request = new Request(`${RELAY}${path}`, init);
  if (!request.headers.has('cf-connecting-ip')) request.headers.set('cf-connecting-ip', crypto.randomUUID());
  return exports.default.fetch(request);
}

export function askJson(method: string, path: string, body: unknown, token?: string): Promise<Response> {
  return ask(path, { method, body: JSON.stringify(body), headers: token === undefined ? {} : bearer(token) });
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** Status and problem code, to compare whole. */
export async function problemOf(response: Response): Promise<{ status: number; code: string; params?: object }> {
  const { code, params } = await response.json<{ code: string; params?: object }>();
  return { status: response.status, code, ...(params === undefined ? {} : { params }) };
}

export interface TestAccount {
  readonly id: AccountId;
  readonly keys: SigningKeyPair;
  readonly recovery: AgreementKeyPair;
  readonly inbox: AgreementKeyPair;
  readonly chain: ChainEntry[];
  readonly vault: DurableObjectStub<Vault>;
}

export interface TestDevice {
  readonly account: TestAccount;
  readonly id: DeviceId;
  readonly sign: SigningKeyPair;
  readonly agreement: AgreementKeyPair;
  token: string;
  /** Last sequence and hash that this device believes stored. */
  sequence: number;
  hash: Uint8Array;
}

/** An account that nobody has registered yet, and its first device. */
export async function prepareAccount(): Promise<{
  account: TestAccount;
  device: TestDevice;
  request: RegisterRequest;
}> {
  const keys = await testCrypto.createSigningKeys();
  const recovery = await testCrypto.createAgreementKeys();
  const inbox = await testCrypto.createAgreementKeys();
  const id = await accountIdOf(testCrypto, keys.publicKey);
  const vault = env.VAULT.get(env.VAULT.idFromName(id));
  const account: TestAccount = { id, keys, recovery, inbox, chain: [], vault };
  const device = await prepareDevice(account);
  await link(account, null, { kind: 'genesis', accountKey: keys.publicKey, recoveryKey: recovery.publicKey });
  await link(account, null, additionOf(device));
  await link(account, null, epochOf(account, 1));
  const { challenge } = await (await askJson('POST', '/v1/challenges', { account: id, device: null })).json<{
    challenge: string;
  }>();
  const signature = await testCrypto.sign(keys.privateKey, registerSignedBytes(id, challenge));
  const request: RegisterRequest = {
    account: id,
    challenge,
    signature: toBase64Url(signature),
    chain: account.chain.map((entry) => toBase64Url(encodeChainEntry(entry))),
    keyring: [sealedKey(1, device.id), sealedKey(1, 'recovery')],
    canary: { epoch: 1, sealed: toBase64Url(Uint8Array.of(1, 2, 3)) },
  };
  return { account, device, request };
}

/** A registered account whose first device has a token. */
export async function openAccount(): Promise<TestDevice> {
  const { device, request } = await prepareAccount();
  const answer = await askJson('POST', '/v1/accounts', request);
  if (!answer.ok) throw new Error(`registration failed: ${await answer.text()}`);
  device.token = await tokenOf(device);
  return device;
}

/** A second device, put on the chain by the first. */
export async function addDevice(by: TestDevice): Promise<TestDevice> {
  const device = await prepareDevice(by.account);
  const answer = await append(by, [additionOf(device)], [sealedKey(1, device.id)]);
  if (!answer.ok) throw new Error(`adding a device failed: ${await answer.text()}`);
  device.token = await tokenOf(device);
  return device;
}

export async function prepareDevice(account: TestAccount): Promise<TestDevice> {
  const id = toBase64Url(testCrypto.randomBytes(16)) as DeviceId;
  const [sign, agreement] = [await testCrypto.createSigningKeys(), await testCrypto.createAgreementKeys()];
  return { account, id, sign, agreement, token: '', sequence: 0, hash: new Uint8Array(32) };
}

export function additionOf(device: TestDevice): ChainChange {
  return {
    kind: 'addDevice',
    device: device.id,
    signKey: device.sign.publicKey,
    agreementKey: device.agreement.publicKey,
  };
}

export function epochOf(account: TestAccount, epoch: number): ChainChange {
  return { kind: 'newEpoch', epoch, inboxKey: account.inbox.publicKey, commitment: new Uint8Array(32).fill(epoch) };
}

export function sealedKey(epoch: number, recipient: KeyringEntry['recipient']): KeyringEntry {
  return { epoch, recipient, sealed: toBase64Url(testCrypto.randomBytes(80)) };
}

/** The next entry of the chain as the account has it; null: signed by the words. */
export async function nextEntry(
  account: TestAccount,
  signer: TestDevice | null,
  change: ChainChange,
): Promise<ChainEntry> {
  const last = account.chain.at(-1);
  const previous =
    last === undefined ? new Uint8Array(32) : await testCrypto.sha256(chainSignedBytes(account.id, last));
  const unsigned = { index: account.chain.length, previous, signer: signer?.id ?? null, change };
  const key = signer?.sign.privateKey ?? account.keys.privateKey;
  return { ...unsigned, signature: await testCrypto.sign(key, chainSignedBytes(account.id, unsigned)) };
}

/** Appends by the relay, and here if the relay took it. */
export async function append(
  by: TestDevice,
  changes: readonly ChainChange[],
  keyring: readonly KeyringEntry[] = [],
): Promise<Response> {
  const { account } = by;
  const length = account.chain.length;
  for (const change of changes) await link(account, by, change);
  const entries = account.chain.slice(length).map((entry) => toBase64Url(encodeChainEntry(entry)));
  const answer = await askJson('POST', '/v1/chain', { length, entries, keyring }, by.token);
  if (!answer.ok) account.chain.length = length;
  return answer;
}

async function link(account: TestAccount, signer: TestDevice | null, change: ChainChange): Promise<void> {
  account.chain.push(await nextEntry(account, signer, change));
}

export async function askToken(account: TestAccount, device: TestDevice | null): Promise<Response> {
  const who = { account: account.id, device: device?.id ?? null };
  const { challenge } = await (await askJson('POST', '/v1/challenges', who)).json<{ challenge: string }>();
  const key = device?.sign.privateKey ?? account.keys.privateKey;
  const signature = toBase64Url(await testCrypto.sign(key, tokenSignedBytes(account.id, challenge)));
  return askJson('POST', '/v1/tokens', { ...who, challenge, signature });
}

export async function tokenOf(device: TestDevice): Promise<string> {
  return (await (await askToken(device.account, device)).json<{ token: string }>()).token;
}

export interface BatchOptions extends Partial<BatchHeader> {
  readonly body?: Uint8Array;
}

/** The device's next batch, sealed in name only: the relay can't tell. */
export async function makeBatch(
  device: TestDevice,
  options: BatchOptions = {},
): Promise<{ bytes: Uint8Array<ArrayBuffer>; hash: Uint8Array; to: number }> {
  const { body = testCrypto.randomBytes(112), ...header } = options;
  const headerBytes = encodeBatchHeader({
    class: 'live',
    lengthClass: 1,
    month: 683,
    epoch: 1,
    from: device.sequence + 1,
    to: header.from ?? device.sequence + 1,
    previous: device.hash,
    nonce: testCrypto.randomBytes(12),
    commitment: testCrypto.randomBytes(32),
    ...header,
  });
  const signed = batchSignedBytes(device.account.id, device.id, headerBytes, await testCrypto.sha256(body));
  const signature = await testCrypto.sign(device.sign.privateKey, signed);
  const to = header.to ?? header.from ?? device.sequence + 1;
  return { bytes: encodeBatch(headerBytes, signature, body), hash: await testCrypto.sha256(signed), to };
}

export function send(device: TestDevice, bytes: Uint8Array<ArrayBuffer>, query = ''): Promise<Response> {
  return ask(`/v1/batches${query}`, { method: 'POST', body: bytes, headers: bearer(device.token) });
}

/** Makes and sends the next batch; the relay's answer. */
export async function push(device: TestDevice, options: BatchOptions = {}, query = ''): Promise<PushedTo> {
  const batch = await makeBatch(device, options);
  const response = await send(device, batch.bytes, query);
  if (!response.ok) throw new Error(`push failed: ${await response.text()}`);
  device.sequence = batch.to;
  device.hash = batch.hash;
  return response.json<PushedTo>();
}

interface PushedTo {
  readonly generation: string;
  readonly sequence: number;
  readonly head: number;
  readonly before: number;
}

export async function pull(device: TestDevice, after = '.0', query = ''): Promise<PullPage> {
  const response = await ask(`/v1/pull?after=${after}${query}`, { headers: bearer(device.token) });
  const page = parsePullPage(new Uint8Array(await response.arrayBuffer()));
  if (!page.ok) throw new Error(`not a page: ${page.problem.code}`);
  return page.value;
}

export async function makePart(
  sealer: TestDevice,
  options: Partial<SegmentHeader> & { readonly body?: Uint8Array } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { body = testCrypto.randomBytes(200), ...header } = options;
  const headerBytes = encodeSegmentHeader({
    lengthClass: 3,
    month: 683,
    part: 0,
    parts: 1,
    epoch: 1,
    base: 0,
    nonce: testCrypto.randomBytes(12),
    commitment: testCrypto.randomBytes(32),
    sealer: sealer.id,
    frontier: [{ device: sealer.id, sequence: sealer.sequence }],
    ...header,
  });
  const signed = segmentSignedBytes(sealer.account.id, headerBytes, await testCrypto.sha256(body));
  return encodeSegmentPart(headerBytes, await testCrypto.sign(sealer.sign.privateKey, signed), body);
}

export function sendPart(sealer: TestDevice, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  return ask('/v1/segments', { method: 'POST', body: bytes, headers: bearer(sealer.token) });
}

/** Opens the live socket and gathers what it says. */
export async function listen(device: TestDevice): Promise<{ socket: WebSocket; heard: unknown[] }> {
  const { ticket } = await (await ask('/v1/tickets', { method: 'POST', headers: bearer(device.token) })).json<{
    ticket: string;
  }>();
  const answer = await connect(ticket);
  const socket = answer.webSocket;
  if (socket === null) throw new Error(`no socket: ${await answer.text()}`);
  const heard: unknown[] = [];
  socket.addEventListener('message', ({ data }) => {
    heard.push(data === 'pong' ? data : JSON.parse(String(data)));
  });
  socket.accept();
  return { socket, heard };
}

export function connect(ticket: string): Promise<Response> {
  return ask('/v1/live', {
    headers: { upgrade: 'websocket', 'sec-websocket-protocol': `unslouch.1, ticket.${ticket}` },
  });
}
