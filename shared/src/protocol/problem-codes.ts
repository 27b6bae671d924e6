import * as v from 'valibot';
import type { Problem } from '../domain/problem/problem.ts';

interface Row {
  readonly status: number;
  /** Permanent: the same request can't succeed later. */
  readonly kind: 'permanent' | 'passing';
  /** Seconds, where the relay has nothing better to say. */
  readonly retryAfter?: number;
}

/** Every failure that the relay answers, with its HTTP status. The body is a `Problem` in JSON. */
export const RELAY_PROBLEMS = {
  /** Not what the schema or layout says; `params.at` names the field where known. */
  malformed: { status: 400, kind: 'permanent' },
  'not-found': { status: 404, kind: 'permanent' },
  /** Written by a newer build than this one. */
  'unknown-version': { status: 400, kind: 'permanent' },
  /** `params.floor`: update this build. */
  'version-too-old': { status: 426, kind: 'permanent' },
  /** No token, an expired or a foreign one: get another and repeat. */
  'token-wrong': { status: 401, kind: 'passing' },
  'challenge-wrong': { status: 401, kind: 'passing' },
  'ticket-wrong': { status: 401, kind: 'passing' },
  'signature-wrong': { status: 403, kind: 'permanent' },
  /** The token is good, but not for this: e.g. a push with the words' token. */
  'not-allowed': { status: 403, kind: 'permanent' },
  'device-unknown': { status: 403, kind: 'permanent' },
  'device-revoked': { status: 403, kind: 'permanent' },
  'account-unknown': { status: 404, kind: 'permanent' },
  'account-exists': { status: 409, kind: 'permanent' },
  'registration-closed': { status: 403, kind: 'permanent' },
  'invite-wrong': { status: 403, kind: 'permanent' },
  /** The same device sequence with other content, or another past. `params.head` is what the relay has. */
  equivocation: { status: 409, kind: 'permanent' },
  /** `params.expected` is the next device sequence. */
  'sequence-gap': { status: 409, kind: 'passing' },
  /** The batch or part names an epoch that the chain doesn't. */
  'epoch-unknown': { status: 409, kind: 'passing' },
  /** Another append came first; `params.length`: fetch the chain, redo. */
  'chain-conflict': { status: 409, kind: 'passing' },
  'chain-invalid': { status: 422, kind: 'permanent' },
  'too-many-devices': { status: 409, kind: 'permanent' },
  'keyring-invalid': { status: 422, kind: 'permanent' },
  'canary-missing': { status: 404, kind: 'permanent' },
  /** Another seal came first; `params.version` is the current one: merge it, redo. */
  'segment-conflict': { status: 409, kind: 'passing' },
  /** The frontier names more than the relay holds of a device. */
  'frontier-ahead': { status: 409, kind: 'permanent' },
  /** A frontier that goes behind the one it replaces would uncover what was dropped. */
  'frontier-behind': { status: 409, kind: 'permanent' },
  'segment-unknown': { status: 404, kind: 'permanent' },
  /** The relay's log is another one than the cursor's: compare frontiers, upload what it lacks, pull from 0. */
  'generation-changed': { status: 410, kind: 'permanent' },
  'too-large': { status: 413, kind: 'permanent' },
  'account-full': { status: 507, kind: 'passing', retryAfter: 86_400 },
  'too-many-sources': { status: 409, kind: 'permanent' },
  'source-unknown': { status: 404, kind: 'permanent' },
  /** The source's bearer token is wrong or was revoked. */
  'ingest-token-wrong': { status: 401, kind: 'permanent' },
  'payload-unknown': { status: 422, kind: 'permanent' },
  /** The chain names no epoch yet, so there is nothing to seal to. */
  'no-inbox': { status: 409, kind: 'passing', retryAfter: 3_600 },
  /** 8 slots of this source and day wait for a device. */
  'slots-full': { status: 429, kind: 'passing', retryAfter: 3_600 },
  /** This relay's operator hasn't registered with that provider. */
  'provider-not-offered': { status: 404, kind: 'permanent' },
  /** The consent's state is of another relay, was used, or is older than ten minutes. */
  'consent-over': { status: 400, kind: 'permanent' },
  /** A notification that the provider didn't sign, or not for here, or not lately. */
  'hook-refused': { status: 403, kind: 'permanent' },
  'rate-limited': { status: 429, kind: 'passing', retryAfter: 60 },
  'rendezvous-unknown': { status: 404, kind: 'permanent' },
  /** Somebody wrote in between; `params.token` is the current one: read, redo. */
  'rendezvous-conflict': { status: 409, kind: 'passing' },
  'too-many-sockets': { status: 429, kind: 'passing', retryAfter: 60 },
  /** A bug or an outage on the relay's side; what was sent may or may not be stored, so repeat it. */
  'relay-broken': { status: 500, kind: 'passing', retryAfter: 5 },
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

export function problemStatus(code: RelayProblemCode): number {
  return RELAY_PROBLEMS[code].status;
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
