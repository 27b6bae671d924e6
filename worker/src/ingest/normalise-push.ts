import { normaliseHealthAutoExport } from '@unslouch/shared/domain/wearable/health-auto-export.ts';
import { normaliseHealthConnectWebhook } from '@unslouch/shared/domain/wearable/health-connect-webhook.ts';
import type { NormaliseContext, Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { normaliseOpenMhealth } from '@unslouch/shared/domain/wearable/open-mhealth.ts';

export interface NormalisedPush {
  readonly kind: string;
  readonly normalised: Normalised;
}

interface PushKind {
  readonly kind: string;
  readonly looksLike: (payload: Readonly<Record<string, unknown>>) => boolean;
  readonly normalise: (payload: unknown, context: NormaliseContext) => Normalised;
}

/** What phones send, the most particular shape first. */
const KINDS: readonly PushKind[] = [
  {
    kind: 'health-auto-export',
    looksLike: (payload) => isObject(payload['data']) && 'metrics' in payload['data'],
    normalise: normaliseHealthAutoExport,
  },
  {
    kind: 'health-connect-webhook',
    looksLike: (payload) =>
      Array.isArray(payload['steps']) || Array.isArray(payload['sleep']) || typeof payload['timestamp'] === 'string',
    normalise: normaliseHealthConnectWebhook,
  },
  {
    kind: 'open-mhealth',
    looksLike: (payload) => 'header' in payload || 'body' in payload,
    normalise: normaliseOpenMhealth,
  },
];

/** In our terms, or null where no kind knows the payload. */
export function normalisePush(payload: unknown, context: NormaliseContext): NormalisedPush | null {
  const sample: unknown = Array.isArray(payload) ? payload[0] : payload;
  if (!isObject(sample)) return null;
  const found = KINDS.find(({ looksLike }) => looksLike(sample));
  if (found === undefined) return null;
  const normalised = found.normalise(payload, context);
  const wrong = normalised.problems.some((problem) => problem.code === 'wrong-payload');
  return wrong ? null : { kind: found.kind, normalised };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
