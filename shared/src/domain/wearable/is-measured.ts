import type { AnyFact } from '../log/fact.ts';
import type { SyncRecord } from '../sync/record.ts';

/**
 * Something that a phone or provider can have told, under an identity of its source's own. Whoever knows the inbox key's public
 * half can seal to it, the relay's operator above all: what they write there must never pass for something that a person did.
 */
export function isMeasured(record: SyncRecord): record is AnyFact {
  if (record.kind !== 'fact' || record.id.by === 'person') return false;
  const { source, metric } = record.id;
  switch (record.type) {
    case 'stepInterval':
      return metric === 'steps' && source === record.value.source;
    case 'sleepEpisode':
      return metric === 'sleep' && source === record.value.source;
    case 'dataSource':
      return metric === 'source' && source === record.value.source;
    default:
      return false;
  }
}
