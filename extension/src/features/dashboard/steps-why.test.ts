import type { SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { stepsWhy } from './steps-why.ts';

const source = 'a' as SourceKey;

it('tells the parts of a day that several devices saw', () => {
  const parts = [
    { source, deviceType: 'watch', stepCount: 1_640 },
    { source, deviceType: 'phone', stepCount: 200 },
  ] as const;
  expect(stepsWhy(testI18n, { kind: 'union', parts })).toBe('Watch: 1,640 and phone: 200 while the watch was off');
});

it('needs no words where one device saw it all', () => {
  expect(stepsWhy(testI18n, { kind: 'union', parts: [{ source, deviceType: 'watch', stepCount: 5 }] })).toBeNull();
});

it('tells whose total it is', () => {
  const total = { kind: 'total', source, deviceType: 'phone', unionOfOthers: 0 } as const;
  expect(stepsWhy(testI18n, { ...total, alreadyReconciled: false })).toBe('The day’s total of the phone');
  expect(stepsWhy(testI18n, { ...total, alreadyReconciled: true })).toBe('Put together by the phone itself');
});
