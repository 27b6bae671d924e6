import { type AccountKeys, deriveAccountKeys } from '@unslouch/shared/crypto/account-keys.ts';
import { parseWords, ROOT_BYTES, rootToWords } from '@unslouch/shared/crypto/recovery-words.ts';
import { parseChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { activeDevices, reduceChain } from '@unslouch/shared/domain/account/reduce-chain.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { equalBytes } from '@unslouch/shared/lib/bytes.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import type { ChainAppend } from '@unslouch/shared/protocol/chain.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { wordsSignedBytes } from '@unslouch/shared/protocol/words.ts';
import type { AccountPorts } from './account-ports.ts';
import { changeChain } from './change-chain.ts';
import { draftEpoch } from './draft-epoch.ts';
import { openAllEpochs } from './open-all-epochs.ts';
import { sealEpochs } from './seal-epochs.ts';
import { signChain } from './sign-chain.ts';
import type { SyncRun } from './sync/sync-run.ts';

/** Twelve words that open nothing yet: to be written down before `renewWords` makes them the account's. */
export function draftWords(crypto: Crypto): string {
  return rootToWords(crypto.randomBytes(ROOT_BYTES));
}

/**
 * Puts new words in place of the old: the old key names the new one on the chain, everything there is is sealed to it, and a
 * new epoch keeps what comes from whoever has the old words. What those opened already, they opened. Safe to repeat.
 */
export async function renewWords(ports: AccountPorts, typedOld: string, fresh: string): Promise<Result<null, Problem>> {
  const [oldRoot, newRoot] = [parseWords(typedOld), parseWords(fresh)];
  if (!oldRoot.ok) return oldRoot;
  if (!newRoot.ok) return newRoot;
  const oldKeys = await deriveAccountKeys(ports.crypto, oldRoot.value);
  const newKeys = await deriveAccountKeys(ports.crypto, newRoot.value);
  return changeChain(ports, async (run) => {
    const inForce = run.chain.accountKey;
    if (equalBytes(inForce, newKeys.account.publicKey)) return ok(null);
    if (!equalBytes(inForce, oldKeys.account.publicKey)) return fail(problem('words.not-yours', 'permanent'));
    const sign = wordsSignedBytes(run.keys.account);
    const signature = bytesToField(await ports.crypto.sign(newKeys.account.privateKey, sign));
    const accountKey = bytesToField(newKeys.account.publicKey);
    // Before the entry: killed in between, a sign that leads to old words is harmless; words without a sign open nothing.
    const saved = await run.session.ask((relay) => relay.saveWords({ accountKey, signature }));
    return saved.ok ? draftNewWords(run, oldKeys, newKeys) : saved;
  });
}

async function draftNewWords(
  run: SyncRun,
  oldKeys: AccountKeys,
  newKeys: AccountKeys,
): Promise<Result<ChainAppend, Problem>> {
  const { ports, keys, chain } = run;
  const { crypto } = ports;
  const epochs = await openAllEpochs(run);
  if (!epochs.ok) return epochs;
  const [accountKey, recoveryKey] = [newKeys.account.publicKey, newKeys.recovery.publicKey];
  const named = await signChain(crypto, keys.account, chain, { device: null, key: oldKeys.account.privateKey }, [
    { kind: 'newWords', accountKey, recoveryKey },
  ]);
  const parsed = named.map((entry) => parseChainEntry(fieldBytes(entry))).flatMap((e) => (e.ok ? [e.value] : []));
  const between = await reduceChain(crypto, keys.account, chain, parsed);
  if (!between.ok) return between;
  const recovery = { recipient: 'recovery', publicKey: recoveryKey } as const;
  const epoch = await draftEpoch(crypto, chain, [
    recovery,
    ...activeDevices(chain).map(({ device, agreementKey }) => ({ recipient: device, publicKey: agreementKey })),
  ]);
  const signer = { device: keys.device, key: keys.signing.privateKey };
  const begun = await signChain(crypto, keys.account, between.value, signer, [epoch.change]);
  const former = await sealEpochs(crypto, keys.account, epochs.value, recovery);
  return ok({ length: chain.length, entries: [...named, ...begun], keyring: [...former, ...epoch.keyring] });
}
