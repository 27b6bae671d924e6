import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { findCovered, isTrusted, SWEEP_CHUNK, TRUST_AFTER } from './retention.ts';
import type { Store } from './store/store.ts';

/**
 * - `idle`: nothing here will ever need sweeping until something new comes
 * - `wait`: look again tomorrow
 * - `more`: the chunk was full, go on at once
 */
export type SweepResult = 'idle' | 'wait' | 'more';

/** Drops what is covered and trusted, versions that were replaced, uploads that were given up: one bounded slice. */
export function sweep(store: Store, now: EpochMs): SweepResult {
  return store.transaction(() => {
    const state = store.load();
    if (state === null) return 'idle';
    const segments = store.segments();
    const isCovered = findCovered(state, segments, now);
    // A chunk goes when the last of what it holds may: until then it costs nothing but its bytes.
    const covered = store.chunks().filter((chunk) => chunk.places.every(isCovered));
    const drop = covered.slice(0, SWEEP_CHUNK);
    for (const { sequence } of drop) store.dropChunk(sequence);
    const tail = state.tail.filter((batch) => !isCovered(batch));
    const ended = state.tail.filter(isCovered).map(({ bytes, ...place }) => ({ ...place, length: bytes.length }));
    const gone = [...drop.flatMap(({ places }) => places), ...ended];
    const dropped = gone.reduce((sum, { length }) => sum + length, 0);

    const parts = store.partPlaces();
    const isCurrent = (part: (typeof parts)[number]) =>
      segments.some(({ month, version, sealer }) => {
        return month === part.month && version === part.version && sealer === part.sealer;
      });
    const others = parts.filter((part) => !isCurrent(part));
    const stale = others.filter((part) => {
      const current = segments.find((segment) => segment.month === part.month);
      if (now - part.storedAt >= TRUST_AFTER) return true;
      return current !== undefined && part.version <= current.version && isTrusted(state, current, now);
    });
    for (const part of stale) store.dropPart(part.month, part.version, part.sealer, part.part);
    const freed = stale.reduce((sum, part) => sum + part.length, dropped);
    store.dropEmptySlots(now - TRUST_AFTER);

    const floor = gone.reduce((highest, { sequence }) => Math.max(highest, sequence), state.floor);
    if (freed > 0) store.save({ ...state, bytes: state.bytes - freed, floor, tail });
    if (covered.length > drop.length) return 'more';
    const waiting = segments.some((segment) => !isTrusted(state, segment, now)) || others.length > stale.length;
    return waiting ? 'wait' : 'idle';
  });
}
