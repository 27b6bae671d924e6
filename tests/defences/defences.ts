/** A defence, where it stands, what the sources say without it, and the test that must notice. */
export interface Defence {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly without: string;
  readonly test: string;
  /** Part of the test's title. */
  readonly title: string;
}

const LOG = 'tests/scenario/hostile-log.test.ts';
const MONTHS = 'tests/scenario/hostile-months.test.ts';
const MEMBERS = 'tests/scenario/hostile-members.test.ts';

export const DEFENCES: readonly Defence[] = [
  {
    name: 'batches are signed',
    file: 'extension/src/app/sync/read-batch.ts',
    find: "if (!(await crypto.verify(writer.signKey, signature, signed))) return refused('batch.signature-wrong');",
    without: '',
    test: LOG,
    title: 'M8: turns any bit of a batch',
  },
  {
    name: 'a body belongs to its header',
    file: 'shared/src/protocol/batch.ts',
    find: 'return concatBytes(SEALED, ...whose(account, device), headerBytes);',
    without:
      'return concatBytes(SEALED, headerBytes.subarray(0, 0), ...(whose(account, device).length > 9 ? [SIGNED] : []));',
    test: 'shared/src/crypto/sealed-wire.test.ts',
    title: 'I11: opens under no other',
  },
  {
    name: 'a head that goes back is refused',
    file: 'extension/src/app/sync/pull-log.ts',
    find: "if (page.head < cursor.after) return fail(problem('relay.rolled-back', 'permanent'));",
    without: '',
    test: LOG,
    title: 'M2: goes back behind what it had told',
  },
  {
    name: 'a chain that shrinks is refused',
    file: 'extension/src/app/load-chain.ts',
    find: "if (answer.value.length < (known?.length ?? 0)) return fail(problem('relay.chain-rolled-back', 'permanent'));",
    without: '',
    test: LOG,
    title: 'M2: shows the list of devices as it was before',
  },
  {
    name: 'frontiers tell what is withheld',
    file: 'shared/src/domain/sync/judge-batch.ts',
    find: 'sequence > (reached.get(device) ?? 0));',
    without: 'sequence > (reached.get(device) ?? 0) + 1e9);',
    test: LOG,
    title: 'M3: withholds what one device wrote',
  },
  {
    name: 'a gap is no place to go on',
    file: 'shared/src/domain/sync/judge-batch.ts',
    find: "if (batch.from > sequence + 1) return 'gap';",
    without: "if (batch.from > sequence + 1) return 'apply';",
    test: 'extension/src/app/sync/read-page.test.ts',
    title: 'leaves a batch out is noticed at the next one',
  },
  {
    name: 'one past for each device',
    file: 'shared/src/domain/sync/judge-batch.ts',
    find: "return other ? 'fork' : 'known';",
    without: "return other ? 'known' : 'known';",
    test: LOG,
    title: 'M4: keeps two pasts of one device',
  },
  {
    name: 'only devices on the chain are heard',
    file: 'extension/src/app/sync/read-batch.ts',
    find: "if (!writer) return refused('batch.device-unknown');",
    without: "if (!writer) return { kind: 'known' };",
    test: LOG,
    title: 'M6: hands out another account’s batches',
  },
  {
    name: 'a month must be the one asked for',
    file: 'extension/src/app/sync/read-segment.ts',
    find: "if (!asked) return problem('segment.misplaced', 'permanent');",
    without: '',
    test: MONTHS,
    title: 'M6: hands out another month than the one asked for',
  },
  {
    name: 'a month never goes back a version',
    file: 'extension/src/app/sync/read-segments.ts',
    find: 'isRolledBack = (known?.version ?? 0) > listed.version;',
    without: 'isRolledBack = false;',
    test: MONTHS,
    title: 'M7: lists an older version than it had told',
  },
  {
    name: 'an answer is read to a limit',
    file: 'extension/src/adapters/http/http-client.ts',
    find: 'if (length > limit) return null;',
    without: 'if (length > 64 * limit) return null;',
    test: 'extension/src/adapters/http/http-relay.test.ts',
    title: 'stops reading an answer that does not end',
  },
  {
    name: 'no redirection is followed',
    file: 'extension/src/adapters/http/http-client.ts',
    find: "redirect: 'error',",
    without: "redirect: 'follow',",
    test: 'extension/src/adapters/http/http-relay.test.ts',
    title: 'follows no redirection, sends no cookie',
  },
  {
    name: 'entries of the chain are signed',
    file: 'shared/src/domain/account/reduce-chain.ts',
    find: "if (!(await crypto.verify(key, entry.signature, signed))) return invalid('signature');",
    without: '',
    test: MEMBERS,
    title: 'M9: adds a device of its own to the list',
  },
  {
    name: 'the canary must sing',
    file: 'extension/src/app/open-account-keys.ts',
    find: 'return ok(sings && opened.length === chain.epochs.length ? opened : null);',
    without: 'return ok(opened.length === chain.epochs.length || sings ? opened : null);',
    test: MEMBERS,
    title: 'K1: gives a joining device another canary',
  },
  {
    name: 'the inbox takes measurements alone',
    file: 'shared/src/domain/sync/seal/seal-slot.ts',
    find: 'decoded.records.filter(isMeasured)',
    without: 'decoded.records.filter((record) => isMeasured(record) || record !== null)',
    test: MEMBERS,
    title: 'can’t change a setting, undo or forge anything',
  },
  {
    name: 'a revoked device is not heard under the new epoch',
    file: 'extension/src/app/sync/read-batch.ts',
    find: "if (writer.revoked && header.epoch === currentEpoch(chain)?.epoch) return refused('batch.device-revoked');",
    without:
      'if (writer.revoked && header.epoch === currentEpoch(chain)?.epoch && header.from < 0) return refused(device);',
    test: MEMBERS,
    title: 'K3: takes what a revoked device sends all the same',
  },
  {
    name: 'the same is kept aside once',
    file: 'extension/src/adapters/dexie/apply-pulled.ts',
    find: 'if (kept.some((other) => isSame(one, other))) continue;',
    without: 'if (kept.some((other) => isSame(one, other) && other.at < 0)) continue;',
    test: LOG,
    title: 'M6: hands out another account’s batches',
  },
  {
    name: 'a live ticket opens once',
    file: 'worker/src/vault/vault.ts',
    find: 'if (device === null || !this.tickets.delete(nonce))',
    without: 'if (device === null || !this.tickets.has(nonce))',
    test: 'worker/src/routes/live.test.ts',
    title: 'opens once for a ticket',
  },
  {
    name: 'an IPv6 network counts as one',
    file: 'worker/src/middleware/network-of.ts',
    find: 'groups.slice(0, 4)',
    without: 'groups.slice(0, 8)',
    test: 'worker/src/middleware/network-of.test.ts',
    title: '2001:0DB8:0001:0002::9',
  },
  {
    name: 'registration is closed unless it is open',
    file: 'worker/src/routes/access.ts',
    find: "return REGISTRATION === 'open' || invites",
    without: "return REGISTRATION !== 'closed' || invites",
    test: 'worker/src/routes/access.test.ts',
    title: 'is closed, or by invitation, where the operator says so',
  },
  {
    name: 'a body is read to its limit',
    file: 'worker/src/read-body.ts',
    find: 'if (length > limit) {',
    without: 'if (length > 64 * limit) {',
    test: 'worker/src/routes/ingest.test.ts',
    title: 'of no announced length is read no further than that',
  },
  {
    name: 'a crash names no message',
    file: 'worker/src/report-crash.ts',
    find: 'error: name,',
    without: 'error: error instanceof Error ? error.message : name,',
    test: 'worker/src/taint.test.ts',
    title: 'is in no log line or answer when something breaks',
  },
  {
    name: 'the token of a revoked device is dead',
    file: 'worker/src/vault/check-caller.ts',
    find: "if (device.revoked) return relayProblem('device-revoked');",
    without: '',
    test: 'tests/scenario/revoked-device.test.ts',
    title: 'is shut out at once, has no key for what comes after',
  },
  {
    name: 'new words come from the old ones',
    file: 'shared/src/domain/account/reduce-chain.ts',
    find: "if (entry.change.kind === 'newWords') return null;",
    without: '',
    test: 'shared/src/domain/account/reduce-chain.test.ts',
    title: 'lets no device name new words',
  },
  {
    name: 'only our own pages are answered',
    file: 'extension/src/background/is-our-page.ts',
    find: 'sender.id === own.id && sender.url?.startsWith(own.origin) === true',
    without: 'sender.id === own.id && sender.url !== undefined',
    test: 'extension/src/background/is-our-page.test.ts',
    title: 'a script of ours inside a web page',
  },
  {
    name: 'what a sealer left out goes out again',
    file: 'shared/src/domain/sync/merge-segment.ts',
    find: 'recordsMissing(segment.records, held.records).filter((record) => !waiting.has(textOf(record)))',
    without:
      'recordsMissing(segment.records, held.records).filter((record) => waiting.has(textOf(record)) && held === null)',
    test: 'tests/scenario/sealed-months.test.ts',
    title: 'that leaves a fact out is found out',
  },
];
