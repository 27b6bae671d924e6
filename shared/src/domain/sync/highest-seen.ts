import type { DeviceId } from '../log/fact.ts';
import type { SyncRecord } from './record.ts';

/** What a device must go beyond with its next stamp and its next identity. */
export interface HighestSeen {
  readonly stamp: number;
  readonly count: number;
}

/**
 * Lifted by everything that is joined in, from wherever it came. A count above one's own under one's own name is the trace of a
 * copied profile: going beyond it keeps the next thing recorded here from meaning something else there.
 */
export function highestSeen(seen: HighestSeen, device: DeviceId, records: Iterable<SyncRecord>): HighestSeen {
  let { stamp, count } = seen;
  for (const record of records) {
    if (record.kind === 'register') stamp = Math.max(stamp, record.stamp.counter);
    const id = record.kind === 'fact' ? record.id : record.kind === 'retraction' ? record.fact : null;
    if (id?.by === 'person' && id.device === device) count = Math.max(count, id.count);
  }
  return { stamp, count };
}
