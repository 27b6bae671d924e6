import { equalBytes } from '../../../lib/bytes.ts';
import type { DeviceId } from '../../log/fact.ts';
import type { UtcMonth } from '../../time/local-day.ts';
import { covers, type Frontier } from '../frontier.ts';
import { type ModelBatch, NO_HASH } from './model-batch.test-kit.ts';
import type { Rules } from './rules.test-kit.ts';

export type RelayItem = { readonly sequence: number } & (
  | { readonly kind: 'batch'; readonly batch: ModelBatch }
  | { readonly kind: 'segment'; readonly month: UtcMonth; readonly version: number }
);

export interface ModelSegment {
  readonly month: UtcMonth;
  readonly version: number;
  readonly sealer: DeviceId;
  readonly frontier: Frontier;
  readonly key: number;
  readonly body: Uint8Array;
}

export interface RelayState {
  readonly generation: number;
  readonly head: number;
  readonly items: readonly RelayItem[];
  readonly logs: ReadonlyMap<DeviceId, { readonly sequence: number; readonly hash: Uint8Array }>;
  readonly segments: ReadonlyMap<UtcMonth, ModelSegment>;
  readonly acknowledged: ReadonlyMap<DeviceId, number>;
  /** What was answered, by the batch's hash: a repeat hears it again. */
  readonly answers: ReadonlyMap<string, number>;
  readonly revoked: ReadonlySet<DeviceId>;
  readonly floor: number;
}

export type PushAnswer =
  | { readonly kind: 'stored'; readonly sequence: number }
  | { readonly kind: 'gap' | 'equivocation' | 'revoked' };

export const EMPTY_RELAY: RelayState = {
  generation: 1,
  head: 0,
  items: [],
  logs: new Map(),
  segments: new Map(),
  acknowledged: new Map(),
  answers: new Map(),
  revoked: new Set(),
  floor: 0,
};

export function headOf(relay: RelayState, device: DeviceId) {
  return relay.logs.get(device) ?? { sequence: 0, hash: NO_HASH };
}

export function push(relay: RelayState, batch: ModelBatch, rules: Rules): readonly [RelayState, PushAnswer] {
  const name = batch.hash.join();
  const before = relay.answers.get(name);
  if (before !== undefined) return [relay, { kind: 'stored', sequence: before }];
  const verdict = rules.acceptBatch(headOf(relay, batch.device), batch, relay.revoked.has(batch.device));
  if (verdict !== 'accept') return [relay, { kind: verdict }];
  const sequence = relay.head + 1;
  const next: RelayState = {
    ...relay,
    head: sequence,
    items: [...relay.items, { kind: 'batch', sequence, batch }],
    logs: new Map(relay.logs).set(batch.device, { sequence: batch.to, hash: batch.hash }),
    answers: new Map(relay.answers).set(name, sequence),
  };
  return [next, { kind: 'stored', sequence }];
}

export function putSegment(relay: RelayState, segment: Omit<ModelSegment, 'version'>, base: number): RelayState | null {
  const held = relay.segments.get(segment.month);
  if ((held?.version ?? 0) !== base || relay.revoked.has(segment.sealer)) return null;
  const heads = new Map([...relay.logs].map(([device, { sequence }]) => [device, sequence]));
  if (!covers(heads, segment.frontier) || (held && !covers(segment.frontier, held.frontier))) return null;
  const version = base + 1;
  const sequence = relay.head + 1;
  const notice = { kind: 'segment', sequence, month: segment.month, version } as const;
  return {
    ...relay,
    head: sequence,
    items: [...relay.items.filter((item) => item.kind !== 'segment' || item.month !== segment.month), notice],
    segments: new Map(relay.segments).set(segment.month, { ...segment, version }),
  };
}

export function acknowledge(relay: RelayState, device: DeviceId, sequence: number, rules: Rules): RelayState {
  if ((relay.acknowledged.get(device) ?? 0) >= sequence || relay.revoked.has(device)) return relay;
  return dropCovered({ ...relay, acknowledged: new Map(relay.acknowledged).set(device, sequence) }, rules);
}

/** Batches of a month whose segment covers them and was acknowledged often enough. */
function dropCovered(relay: RelayState, rules: Rules): RelayState {
  const covered = (item: RelayItem): boolean => {
    if (item.kind !== 'batch') return false;
    const segment = relay.segments.get(item.batch.month);
    if (segment === undefined || (segment.frontier.get(item.batch.device) ?? 0) < item.batch.to) return false;
    const notice = relay.items.find((other) => other.kind === 'segment' && other.month === item.batch.month);
    const acks = [...relay.acknowledged.values()].filter((sequence) => sequence >= (notice?.sequence ?? Infinity));
    return acks.length >= rules.acknowledgements;
  };
  const dropped = relay.items.filter(covered);
  if (dropped.length === 0) return relay;
  const floor = dropped.reduce((highest, item) => Math.max(highest, item.sequence), relay.floor);
  return { ...relay, floor, items: relay.items.filter((item) => !dropped.includes(item)) };
}

/** I5: each device's batches follow one another, as far as they are still there. */
export function brokenChain(relay: RelayState): string | null {
  const last = new Map<DeviceId, ModelBatch>();
  for (const item of relay.items) {
    if (item.kind !== 'batch') continue;
    const before = last.get(item.batch.device);
    last.set(item.batch.device, item.batch);
    if (before === undefined) {
      const starts = item.batch.from === 1 || isCoverable(relay, item.batch.device, item.batch.from - 1);
      if (!starts) return `a log of ${item.batch.device} that begins at ${item.batch.from}`;
      continue;
    }
    if (item.batch.from <= before.to) return `two batches ${item.batch.from} of ${item.batch.device}`;
    const follows = item.batch.from === before.to + 1;
    if (follows && !equalBytes(item.batch.previous, before.hash)) return `a forged past before ${item.batch.from}`;
    if (!follows && !isCoverable(relay, item.batch.device, item.batch.from - 1))
      return `a gap before ${item.batch.from}`;
  }
  return null;
}

export function isCoverable(relay: RelayState, device: DeviceId, sequence: number): boolean {
  return [...relay.segments.values()].some(({ frontier }) => (frontier.get(device) ?? 0) >= sequence);
}
