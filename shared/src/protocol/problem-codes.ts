import * as v from 'valibot';
import type { Problem } from '../domain/problem/problem.ts';

/**
 * Every failure that the relay answers; permanent: the same request can't succeed later. The body is a `Problem` in JSON, its HTTP
 * status is in `problem-status.ts`.
 */
export const RELAY_PROBLEMS = {
  /** Not what the schema or layout says; `params.at` names the field where known. */
  malformed: 'permanent',
  'not-found': 'permanent',
  /** Written by a newer build than this one. */
  'unknown-version': 'permanent',
  /** `params.floor`: update this build. */
  'version-too-old': 'permanent',
  /** No token, an expired or a foreign one: get another and repeat. */
  'token-wrong': 'passing',
  'challenge-wrong': 'passing',
  'ticket-wrong': 'passing',
  'signature-wrong': 'permanent',
  /** The token is good, but not for this: e.g. a push with the words' token. */
  'not-allowed': 'permanent',
  'device-unknown': 'permanent',
  'device-revoked': 'permanent',
  'account-unknown': 'permanent',
  'account-exists': 'permanent',
  'registration-closed': 'permanent',
  'invite-wrong': 'permanent',
  /** The same device sequence with other content, or another past. `params.head` is what the relay has. */
  equivocation: 'permanent',
  /** `params.expected` is the next device sequence. */
  'sequence-gap': 'passing',
  /** The batch or part names an epoch that the chain doesn't. */
  'epoch-unknown': 'passing',
  /** Another append came first; `params.length`: fetch the chain, redo. */
  'chain-conflict': 'passing',
  'chain-invalid': 'permanent',
  'too-many-devices': 'permanent',
  'keyring-invalid': 'permanent',
  'canary-missing': 'permanent',
  /** Another seal came first; `params.version` is the current one: merge it, redo. */
  'segment-conflict': 'passing',
  /** The frontier names more than the relay holds of a device. */
  'frontier-ahead': 'permanent',
  /** A frontier that goes behind the one it replaces would uncover what was dropped. */
  'frontier-behind': 'permanent',
  'segment-unknown': 'permanent',
  /** The relay's log is another one than the cursor's: compare frontiers, upload what it lacks, pull from 0. */
  'generation-changed': 'permanent',
  'too-large': 'permanent',
  'account-full': 'passing',
  'too-many-sources': 'permanent',
  'source-unknown': 'permanent',
  /** The source's bearer token is wrong or was revoked. */
  'ingest-token-wrong': 'permanent',
  'payload-unknown': 'permanent',
  /** The chain names no epoch yet, so there is nothing to seal to. */
  'no-inbox': 'passing',
  /** 8 slots of this source and day wait for a device. */
  'slots-full': 'passing',
  /** This relay's operator hasn't registered with that provider. */
  'provider-not-offered': 'permanent',
  /** The consent's state is of another relay, was used, or is older than ten minutes. */
  'consent-over': 'permanent',
  /** A notification that the provider didn't sign, or not for here, or not lately. */
  'hook-refused': 'permanent',
  'rate-limited': 'passing',
  'rendezvous-unknown': 'permanent',
  /** Somebody wrote in between; `params.token` is the current one: read, redo. */
  'rendezvous-conflict': 'passing',
  'too-many-sockets': 'passing',
  /** A bug or an outage on the relay's side; what was sent may or may not be stored, so repeat it. */
  'relay-broken': 'passing',
} as const satisfies Record<string, 'permanent' | 'passing'>;

/** Seconds, where the relay has nothing better to say. */
const RETRY_AFTER: Partial<Record<RelayProblemCode, number>> = {
  'account-full': 86_400,
  'no-inbox': 3_600,
  'slots-full': 3_600,
  'rate-limited': 60,
  'too-many-sockets': 60,
  'relay-broken': 5,
};

export type RelayProblemCode = keyof typeof RELAY_PROBLEMS;

export type RelayProblem = Problem<RelayProblemCode>;

export function relayProblem(
  code: RelayProblemCode,
  params?: Readonly<Record<string, string | number>>,
  retryAfterSeconds?: number,
): RelayProblem {
  const wait = retryAfterSeconds ?? RETRY_AFTER[code];
  return {
    code,
    permanent: RELAY_PROBLEMS[code] === 'permanent',
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
