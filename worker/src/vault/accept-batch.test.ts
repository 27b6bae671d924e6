import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { days, hours } from '@unslouch/shared/domain/time/instant.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { fromBase64Url, toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { createRng, pickIndex } from '@unslouch/shared/lib/rng.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { describe, expect, it } from 'vitest';
import { acceptBatch, type OfferedBatch } from './accept-batch.ts';
import { logOf, NO_HASH, type VaultState } from './state.ts';

const DEVICES = ['laptop', 'desk', 'phone'] as const;

const empty: VaultState = {
  generation: 'A'.repeat(22),
  head: 0,
  floor: 0,
  slotHead: 0,
  segmentHead: 0,
  bytes: 0,
  keyringVersion: 1,
  chain: {
    account: NO_HASH as AccountId,
    length: 1,
    tip: new Uint8Array(32),
    accountKey: new Uint8Array(32),
    recoveryKey: new Uint8Array(32),
    devices: [],
    epochs: [{ epoch: 1, inboxKey: new Uint8Array(32), commitment: new Uint8Array(32) }],
  },
  logs: [],
  tail: [],
};

function offer(device: string, from: number, to: number, previous: string, seed: number): OfferedBatch {
  const hash = toBase64Url(toUtf8(`${device} ${from} ${to} ${seed}`.padEnd(32)));
  const header = {
    class: 'live',
    lengthClass: 0,
    month: 1,
    epoch: 1,
    from,
    to,
    previous: present(fromBase64Url(previous), 'hash'),
    nonce: new Uint8Array(12),
    commitment: new Uint8Array(32),
  } as const;
  return { device: device as DeviceId, header, hash, bytes: 100 };
}

describe('accepting batches', () => {
  it('keeps each device’s log without gap or fork, whatever is lost, doubled or late', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const rng = createRng(seed);
      let state = empty;
      /** What was accepted, by device, and what every offer was answered the first time. */
      const accepted = new Map<string, OfferedBatch[]>(DEVICES.map((device) => [device, []]));
      const answers = new Map<string, number>();
      for (let step = 0; step < 60; step++) {
        const device = present(DEVICES[pickIndex(rng, DEVICES.length)], 'device');
        const log = present(accepted.get(device), 'log');
        const last = log.at(-1);
        const old = log[pickIndex(rng, Math.max(1, log.length))];
        const roll = pickIndex(rng, 10);
        const next = (last?.header.to ?? 0) + 1;
        const offered =
          roll < 3 && old !== undefined
            ? old
            : roll === 3
              ? offer(device, next + 1, next + 1, last?.hash ?? NO_HASH, step)
              : roll === 4 && last !== undefined
                ? offer(device, last.header.from, last.header.to + pickIndex(rng, 2), NO_HASH, step + 1_000)
                : offer(device, next, next + pickIndex(rng, 3), last?.hash ?? NO_HASH, step);
        const decision = acceptBatch(state, offered, 0);
        if (decision.kind === 'accept') {
          expect(offered.header.from, `seed ${seed}, step ${step}`).toBe(next);
          expect(decision.answer).toMatchObject({ sequence: state.head + 1, before: state.head });
          answers.set(offered.hash, decision.answer.sequence);
          log.push(offered);
          state = decision.state;
        } else if (decision.kind === 'repeat') {
          expect(decision.answer.sequence, `seed ${seed}, step ${step}`).toBe(answers.get(offered.hash));
        } else {
          expect(log.includes(offered), `seed ${seed}, step ${step}: ${decision.problem.code}`).toBe(false);
        }
      }
      for (const device of DEVICES) {
        const log = present(accepted.get(device), 'log');
        expect(logOf(state, device as DeviceId)).toMatchObject({ sequence: log.at(-1)?.header.to ?? 0 });
      }
      expect(state.head).toBe(answers.size);
    }
  });

  it('answers 64 batches back, and older ones with what it expects', () => {
    let state = empty;
    const sent: OfferedBatch[] = [];
    for (let n = 1; n <= 70; n++) {
      const offered = offer('laptop', n, n, sent.at(-1)?.hash ?? NO_HASH, n);
      const decision = acceptBatch(state, offered, 0);
      if (decision.kind !== 'accept') throw new Error(decision.kind);
      state = decision.state;
      sent.push(offered);
    }
    const again = (n: number) => acceptBatch(state, present(sent[n - 1], 'batch'), 0);
    expect(again(7)).toMatchObject({ kind: 'repeat', answer: { sequence: 7 } });
    expect(again(6)).toMatchObject({ kind: 'refuse', problem: { code: 'sequence-gap', params: { expected: 71 } } });
  });

  it('takes as many a day as any device could need, then names the seconds to midnight', () => {
    const noon = 20_000 * days(1) + hours(12);
    const log = { ...logOf(empty, 'laptop' as DeviceId), today: { day: 20_000, batches: LIMITS.batchesPerDay } };
    const state = { ...empty, logs: [log] };
    const batch = offer('laptop', 1, 1, NO_HASH, 0);
    expect(acceptBatch(state, batch, noon)).toEqual({
      kind: 'refuse',
      problem: {
        code: 'rate-limited',
        permanent: false,
        params: { limit: LIMITS.batchesPerDay },
        retryAfterSeconds: 43_200,
      },
    });
    expect(acceptBatch(state, offer('desk', 1, 1, NO_HASH, 0), noon).kind).toBe('accept');
    const tomorrow = acceptBatch(state, batch, noon + hours(12));
    expect(tomorrow).toMatchObject({ kind: 'accept', state: { logs: [{ today: { day: 20_001, batches: 1 } }] } });
  });
});
