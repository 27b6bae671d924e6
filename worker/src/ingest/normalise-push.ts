import type { NormaliseContext, Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { detectPayload, NORMALISERS, type PayloadKind } from '@unslouch/shared/domain/wearable/payload-kind.ts';

export interface NormalisedPush {
  readonly kind: PayloadKind;
  readonly normalised: Normalised;
}

/** What phones send. A provider's payload comes from its cloud alone, and never by this door. */
const FROM_PHONES: readonly PayloadKind[] = [
  'health-auto-export',
  'health-connect-webhook',
  'open-mhealth',
  'plain-lines',
];

/** A JSON value or a text, in our terms; null where it is nothing that phones send. */
export function normalisePush(payload: unknown, context: NormaliseContext): NormalisedPush | null {
  const kind = detectPayload(payload);
  if (kind === null || !FROM_PHONES.includes(kind)) return null;
  const normalised = NORMALISERS[kind](payload, context);
  const wrong = normalised.problems.some((problem) => problem.code === 'wrong-payload');
  return wrong ? null : { kind, normalised };
}
