import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { describe, expect, it } from 'vitest';
import { onAFullDisk } from './on-a-full-disk.ts';

const FULL = { usage: 358_587, quota: 358_587 };
const ROOMY = { usage: 358_587, quota: 74_000_000_000 };

describe('a failure without a reason', () => {
  it.each(['background-failed', 'unexpected', 'database-closed'])(
    'is a full disk where there is no room: %s',
    (code) => {
      expect(onAFullDisk(problem(code, 'passing'), FULL).code).toBe('storage-full');
    },
  );

  it('is what it was where there is room, or where the browser does not say', () => {
    expect([ROOMY, {}].map((estimate) => onAFullDisk(problem('background-failed', 'passing'), estimate).code)).toEqual([
      'background-failed',
      'background-failed',
    ]);
  });
});

it('leaves alone what has a reason', () => {
  expect(onAFullDisk(problem('nudge-gone', 'permanent'), FULL).code).toBe('nudge-gone');
});
