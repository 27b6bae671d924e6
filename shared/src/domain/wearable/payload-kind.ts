import * as v from 'valibot';
import { normaliseGarminHealth } from './garmin-health.ts';
import { normaliseGoogleHealth } from './google-health.ts';
import { normaliseHealthAutoExport } from './health-auto-export.ts';
import { normaliseHealthConnectWebhook } from './health-connect-webhook.ts';
import type { NormaliseContext, Normalised } from './normalised.ts';
import { normaliseOpenMhealth } from './open-mhealth.ts';
import { normaliseOura, normaliseOuraExport } from './oura.ts';
import { normalisePlainLines } from './plain-lines.ts';
import { normalisePolar } from './polar.ts';
import { normaliseWhoop } from './whoop.ts';
import { normaliseWithings } from './withings.ts';

/** Payloads that come as one JSON value or one text. */
export type PayloadKind = keyof typeof NORMALISERS;

export const NORMALISERS = {
  'health-connect-webhook': normaliseHealthConnectWebhook,
  'health-auto-export': normaliseHealthAutoExport,
  'open-mhealth': normaliseOpenMhealth,
  'plain-lines': normalisePlainLines,
  'google-health': normaliseGoogleHealth,
  oura: normaliseOura,
  'oura-export': normaliseOuraExport,
  withings: normaliseWithings,
  polar: normalisePolar,
  whoop: normaliseWhoop,
  'garmin-health': normaliseGarminHealth,
} as const satisfies Record<string, (payload: unknown, context: NormaliseContext) => Normalised>;

/** What a payload is, by what is in it; null: none of ours. */
export function detectPayload(payload: unknown): PayloadKind | null {
  if (typeof payload === 'string') return PLAIN_LINES.test(payload) ? 'plain-lines' : null;
  if (Array.isArray(payload)) return detectArray(payload);
  return SHAPES.find(([shape]) => v.is(shape, payload))?.[1] ?? (isOuraExport(payload) ? 'oura-export' : null);
}

/** The first line that is neither empty nor a comment has a kind and bars. */
const PLAIN_LINES = /^\uFEFF?(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*[^\S\n]*(?:steps|sleep)[^\S\n]*\|/;

const list = v.array(v.unknown());
const some = v.nonNullish(v.unknown());

const OURA_OBJECT = v.union([
  v.object({ bedtime_start: v.string() }),
  v.object({ day: v.string(), steps: v.number() }),
  v.object({ day: v.string(), contributors: some }),
  v.object({ id: v.string(), day: v.string() }),
]);

/** In this order: the later ones are looser. */
const SHAPES: readonly (readonly [v.GenericSchema, PayloadKind])[] = [
  [v.object({ data: v.object({ metrics: list }) }), 'health-auto-export'],
  [v.object({ data: v.object({ workouts: list }) }), 'health-auto-export'],
  [v.object({ dataPoints: list }), 'google-health'],
  [v.object({ rollupDataPoints: list }), 'google-health'],
  [v.object({ data: v.object({ operation: v.string(), dataType: v.string() }) }), 'google-health'],
  [v.object({ status: v.number(), body: some }), 'withings'],
  [v.object({ records: list }), 'whoop'],
  [v.object({ type: v.pipe(v.string(), v.regex(/^(sleep|workout|recovery)\./)), id: some }), 'whoop'],
  [v.object({ nights: list }), 'polar'],
  [v.object({ start_time: v.string(), active_duration: some }), 'polar'],
  [v.object({ dailies: list }), 'garmin-health'],
  [v.object({ epochs: list }), 'garmin-health'],
  [v.object({ sleeps: list }), 'garmin-health'],
  [v.object({ event_type: v.string(), data_type: v.string() }), 'oura'],
  [v.object({ header: some, body: some }), 'open-mhealth'],
  [v.object({ effective_time_frame: some }), 'open-mhealth'],
  [v.object({ data: v.array(OURA_OBJECT) }), 'oura'],
  [v.object({ data: list, next_token: v.unknown() }), 'oura'],
  [v.object({ steps: v.tupleWithRest([v.object({ start_time: v.string() })], v.unknown()) }), 'health-connect-webhook'],
  [
    v.object({ sleep: v.tupleWithRest([v.object({ session_end_time: v.string() })], v.unknown()) }),
    'health-connect-webhook',
  ],
  [v.object({ timestamp: v.string(), app_version: some }), 'health-connect-webhook'],
];

function detectArray(items: readonly unknown[]): PayloadKind | null {
  const [first] = items;
  if (holdsOuraObject(items)) return 'oura-export';
  const kind = first === undefined ? null : detectPayload(Array.isArray(first) ? null : first);
  return kind !== null && ARRAYS.includes(kind) ? kind : null;
}

/** Whose payloads may come as a bare array. */
const ARRAYS: readonly PayloadKind[] = ['google-health', 'open-mhealth', 'polar'];

/** An object of arrays by type, or of pages by type, some of whose objects are Oura's. */
function isOuraExport(payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return false;
  return Object.values(payload).some((value) => {
    const items: unknown = v.is(v.object({ data: list }), value) ? value.data : value;
    return Array.isArray(items) && holdsOuraObject(items);
  });
}

/** Among the first: an export may begin with what we don't know. */
function holdsOuraObject(items: readonly unknown[]): boolean {
  return items.slice(0, SNIFFED_ITEMS).some((item) => v.is(OURA_OBJECT, item));
}

const SNIFFED_ITEMS = 50;
