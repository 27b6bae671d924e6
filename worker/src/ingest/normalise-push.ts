import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import type { Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { detectPayload, NORMALISERS, type PayloadKind } from '@unslouch/shared/domain/wearable/payload-kind.ts';
import { type DayContents, splitDays } from './split-days.ts';

export interface NormalisedPush {
  readonly kind: PayloadKind;
  readonly problems: Normalised['problems'];
  readonly days: readonly DayContents[];
}

/** What phones send. A provider's payload comes from its cloud alone, and never by this door. */
const FROM_PHONES: readonly PayloadKind[] = [
  'health-auto-export',
  'health-connect-webhook',
  'open-mhealth',
  'plain-lines',
];

/** A JSON value or a text, in our terms and by days; null where it is nothing that phones send. */
export function normalisePush(payload: unknown, zone: Zone | null, now: EpochMs): NormalisedPush | null {
  const kind = detectPayload(payload);
  if (kind === null || !FROM_PHONES.includes(kind)) return null;
  const received = NORMALISERS[kind](payload, { zone, receivedAt: now });
  if (received.problems.some((problem) => problem.code === 'wrong-payload')) return null;
  // Whether a day is the same again is judged without the time of its arrival, or every push would be news.
  const plain = splitDays(NORMALISERS[kind](payload, { zone }), now);
  const sameness = new Map(plain.map(({ day, contents }) => [day, contents.records]));
  const days = splitDays(received, now).map((of) => ({ ...of, sameness: sameness.get(of.day) ?? [] }));
  return { kind, problems: received.problems, days };
}
