import type { AnyFact, DeviceId, FactId } from '../log/fact.ts';
import type { UtcDay } from '../time/local-day.ts';

/** Everything that is kept and carried. Each kind has its own join; none depends on the order of arrival. */
export type SyncRecord = AnyFact | Retraction | Register | UnknownRecord;

/** Hides a fact's lives up to and including `life`. Undo of an undo is the next life of the fact. */
export interface Retraction {
  readonly kind: 'retraction';
  readonly fact: FactId;
  readonly life: number;
  /** The drawer of its fact, so that both lie in one month; null beside facts that have no month. */
  readonly day: UtcDay | null;
}

/** One setting, plan item or piece of shared nudge state. */
export interface Register {
  readonly kind: 'register';
  readonly key: string;
  readonly value: Json;
  readonly stamp: Stamp;
}

/** Lamport value, then device, then the value's canonical bytes: a total order that no clock can block. */
export interface Stamp {
  readonly counter: number;
  readonly device: DeviceId;
}

/** A kind, type or field set of a newer version: kept byte for byte, passed on, understood after the update. */
export interface UnknownRecord {
  readonly kind: 'unknown';
  readonly tag: number;
  readonly day: UtcDay | null;
  readonly bytes: Uint8Array;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
