import { expect, it } from 'vitest';
import type { DeviceId } from '../log/fact.ts';
import { hours } from '../time/instant.ts';
import { MONDAY_NINE, nudgedState } from './nudge.test-kit.ts';
import { parseShare } from './parse-share.ts';
import { shareOf } from './share.ts';

const DESK = 'desk' as DeviceId;

it('reads what a device has told, whatever it calls itself', () => {
  const told = shareOf(nudgedState().state);
  const at = told?.at ?? 0;
  expect(parseShare(JSON.parse(JSON.stringify(told)), DESK, at)).toEqual({ ...told, device: DESK });
});

it('does not go on sitting where a device fell silent', () => {
  const told = shareOf(nudgedState().state);
  const at = told?.at ?? 0;
  expect(parseShare(told, DESK, at + hours(4))?.bout).toEqual(told?.bout);
  expect(parseShare(told, DESK, at + hours(4) + 1)).toEqual({ ...told, device: DESK, bout: null });
});

it.each([null, 'share', {}, { at: 'noon' }, { ...shareOf(nudgedState().state), at: Number.NaN }])(
  'makes nothing of %j',
  (stored) => {
    expect(parseShare(stored, DESK, MONDAY_NINE)).toBeNull();
  },
);
