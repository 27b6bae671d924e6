import { currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { days, type EpochMs, hours, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import type { BatchHeader } from '@unslouch/shared/protocol/batch.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { type RelayProblem, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { logOf, type PushRecord, type VaultState, withLog } from './state.ts';

/** A batch whose signature is already checked. */
export interface OfferedBatch {
  readonly device: DeviceId;
  readonly header: BatchHeader;
  /** SHA-256 of what was signed, base64url. */
  readonly hash: string;
  readonly bytes: number;
}

export type BatchDecision =
  /** Store it under this record's sequence, with this state, in one transaction. */
  | { readonly kind: 'accept'; readonly state: VaultState; readonly answer: PushRecord }
  /** It is here already: say what was said then, write nothing. */
  | { readonly kind: 'repeat'; readonly answer: PushRecord }
  | { readonly kind: 'refuse'; readonly problem: RelayProblem };

/**
 * Only the next batch of a device is accepted:
 *
 *     …—[from 5..7]—[from 8..8]   head 8
 *                         ├─ 9.., previous = hash of 8   accepted
 *                         ├─ 8..8, same hash             the original answer
 *                         ├─ anything else up to 8       equivocation: two devices with one name, or a restored one
 *                         └─ 10..                        gap: 9 is expected
 */
export function acceptBatch(state: VaultState, offered: OfferedBatch, now: EpochMs): BatchDecision {
  const { header } = offered;
  const log = logOf(state, offered.device);
  const original = log.answers.find((answer) => answer.to === header.to && answer.hash === offered.hash);
  if (original !== undefined) return { kind: 'repeat', answer: original };

  const next = log.sequence + 1;
  if (header.from > next) return refuse('sequence-gap', { expected: next });
  if (header.from < next) {
    const forgotten = header.to < (log.answers[0]?.to ?? 0);
    return forgotten ? refuse('sequence-gap', { expected: next }) : refuse('equivocation', { head: log.sequence });
  }
  if (toBase64Url(header.previous) !== log.hash) return refuse('equivocation', { head: log.sequence });
  // An older epoch is fine: a device that was offline through a rotation still has its log to send.
  if (header.epoch > (currentEpoch(state.chain)?.epoch ?? 0)) return refuse('epoch-unknown', { epoch: header.epoch });
  const day = Math.floor(now / days(1));
  const before = log.today?.day === day ? log.today.batches : 0;
  if (before >= LIMITS.batchesPerDay) {
    const tomorrow = Math.ceil(((day + 1) * days(1) - now) / seconds(1));
    return { kind: 'refuse', problem: relayProblem('rate-limited', { limit: LIMITS.batchesPerDay }, tomorrow) };
  }
  if (state.bytes + offered.bytes > LIMITS.accountBytes) return refuse('account-full', { limit: LIMITS.accountBytes });

  const answer = { to: header.to, hash: offered.hash, sequence: state.head + 1, before: state.head };
  const accepted = withLog(
    { ...state, head: answer.sequence, bytes: state.bytes + offered.bytes },
    {
      ...log,
      sequence: header.to,
      hash: offered.hash,
      lastHeardAt: wholeHour(now),
      today: { day, batches: before + 1 },
      answers: [...log.answers, answer].slice(-LIMITS.answersKept),
    },
  );
  return { kind: 'accept', state: accepted, answer };
}

export function wholeHour(instant: EpochMs): EpochMs {
  return Math.floor(instant / hours(1)) * hours(1);
}

function refuse(code: Parameters<typeof relayProblem>[0], params: Readonly<Record<string, number>>): BatchDecision {
  return { kind: 'refuse', problem: relayProblem(code, params) };
}
