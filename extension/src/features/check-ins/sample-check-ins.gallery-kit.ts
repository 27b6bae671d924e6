import type { AnyFact, DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { CHECK_INS } from './check-in-items.ts';
import { checkInsModel } from './check-ins-model.ts';

/** Every check-in, some of them tapped. */
export function sampleCheckIns(i18n: I18n) {
  return checkInsModel(i18n, CHECK_INS, [
    checkIn(1, { item: 'water', score: 1, region: null }),
    checkIn(2, { item: 'water', score: 1, region: null }),
    checkIn(3, { item: 'protein', score: 1, region: null }),
    checkIn(4, { item: 'stress', score: 2, region: null }),
    checkIn(5, { item: 'soreness', score: 3, region: 'upper' }),
  ]);
}

function checkIn(count: number, value: Extract<AnyFact, { type: 'checkIn' }>['value']): AnyFact {
  const id = { by: 'person', device: 'desk' as DeviceId, count } as const;
  return { kind: 'fact', id, life: 1, revision: 0, type: 'checkIn', startTime: count, offsetMinutes: 0, value };
}
