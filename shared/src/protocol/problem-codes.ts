import * as v from 'valibot';
import type { Problem } from '../domain/problem/problem.ts';

interface Row {
  /** Permanent: the same request can't succeed later. */
  readonly kind: 'permanent' | 'passing';
  /** Seconds, where the relay has nothing better to say. */
  readonly retryAfter?: number;
}

/** Every failure that the relay answers. The body is a `Problem` in JSON; its HTTP status is in `problem-status.ts`. */
export const RELAY_PROBLEMS = {
  /** Not what the schema or layout says; `params.at` names the field where known. */
  malformed: { kind: 'permanent' },
  'not-found': { kind: 'permanent' },
  /** Written by a newer build than this one. */
  'unknown-version': { kind: 'permanent' },
  /** `params.floor`: update this build. */
  'version-too-old': { kind: 'permanent' },
  /** No token, an expired or a foreign one: get another and repeat. */
  'token-wrong': { kind: 'passing' },
  'challenge-wrong': { kind: 'passing' },
  'ticket-wrong': { kind: 'passing' },
  'signature-wrong': { kind: 'permanent' },
  /** The token is good, but not for this: e.g. a push with the words' token. */
  'not-allowed': { kind: 'permanent' },
  'device-unknown': { kind: 'permanent' },
  'device-revoked': { kind: 'permanent' },
  'account-unknown': { kind: 'permanent' },
  'account-exists': { kind: 'permanent' },
  'registration-closed': { kind: 'permanent' },
  'invite-wrong': { kind: 'permanent' },
  /** The same device sequence with other content, or another past. `params.head` is what the relay has. */
  equivocation: { kind: 'permanent' },
  /** `params.expected` is the next device sequence. */
  'sequence-gap': { kind: 'passing' },
  /** The batch or part names an epoch that the chain doesn't. */
  'epoch-unknown': { kind: 'passing' },
  /** Another append came first; `params.length`: fetch the chain, redo. */
  'chain-conflict': { kind: 'passing' },
  'chain-invalid': { kind: 'permanent' },
  'too-many-devices': { kind: 'permanent' },
  'keyring-invalid': { kind: 'permanent' },
  'canary-missing': { kind: 'permanent' },
  /** Another seal came first; `params.version` is the current one: merge it, redo. */
  'segment-conflict': { kind: 'passing' },
  /** The frontier names more than the relay holds of a device. */
  'frontier-ahead': { kind: 'permanent' },
  /** A frontier that goes behind the one it replaces would uncover what was dropped. */
  'frontier-behind': { kind: 'permanent' },
  'segment-unknown': { kind: 'permanent' },
  /** The relay's log is another one than the cursor's: compare frontiers, upload what it lacks, pull from 0. */
  'generation-changed': { kind: 'permanent' },
  'too-large': { kind: 'permanent' },
  'account-full': { kind: 'passing', retryAfter: 86_400 },
  'too-many-sources': { kind: 'permanent' },
  'source-unknown': { kind: 'permanent' },
  /** The source's bearer token is wrong or was revoked. */
  'ingest-token-wrong': { kind: 'permanent' },
  'payload-unknown': { kind: 'permanent' },
  /** The chain names no epoch yet, so there is nothing to seal to. */
  'no-inbox': { kind: 'passing', retryAfter: 3_600 },
  /** 8 slots of this source and day wait for a device. */
  'slots-full': { kind: 'passing', retryAfter: 3_600 },
  /** This relay's operator hasn't registered with that provider. */
  'provider-not-offered': { kind: 'permanent' },
  /** The consent's state is of another relay, was used, or is older than ten minutes. */
  'consent-over': { kind: 'permanent' },
  /** A notification that the provider didn't sign, or not for here, or not lately. */
  'hook-refused': { kind: 'permanent' },
  'rate-limited': { kind: 'passing', retryAfter: 60 },
  'rendezvous-unknown': { kind: 'permanent' },
  /** Somebody wrote in between; `params.token` is the current one: read, redo. */
  'rendezvous-conflict': { kind: 'passing' },
  'too-many-sockets': { kind: 'passing', retryAfter: 60 },
  /** A bug or an outage on the relay's side; what was sent may or may not be stored, so repeat it. */
  'relay-broken': { kind: 'passing', retryAfter: 5 },
} as const satisfies Record<string, Row>;

export type RelayProblemCode = keyof typeof RELAY_PROBLEMS;

export type RelayProblem = Problem<RelayProblemCode>;

export function relayProblem(
  code: RelayProblemCode,
  params?: Readonly<Record<string, string | number>>,
  retryAfterSeconds?: number,
): RelayProblem {
  const row: Row = RELAY_PROBLEMS[code];
  const wait = retryAfterSeconds ?? row.retryAfter;
  return {
    code,
    permanent: row.kind === 'permanent',
    ...(params === undefined ? {} : { params }),
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
  };
}

const CODES = Object.keys(RELAY_PROBLEMS) as readonly RelayProblemCode[];

/** The body of an answer that isn't 2xx, as a client reads it. */
export const relayProblemSchema = v.pipe(
  v.object({
    code: v.picklist(CODES),
    permanent: v.boolean(),
    params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
    retryAfterSeconds: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
  v.transform((body): RelayProblem => relayProblem(body.code, body.params, body.retryAfterSeconds)),
);
