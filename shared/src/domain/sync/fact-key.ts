import type { Brand } from '../../lib/brand.ts';
import type { FactId } from '../log/fact.ts';

/** A fact's identity as one string, for maps and tables. Neither a device id nor a source key holds a colon. */
export type FactKey = Brand<string, 'FactKey'>;

/** `p:<device>:<count>`, `i:<metric>:<source>:<start>:<length>` or `x:<metric>:<source>:<external id>`. */
export function factKey(id: FactId): FactKey {
  return keyText(id) as FactKey;
}

function keyText(id: FactId): string {
  switch (id.by) {
    case 'person':
      return `p:${id.device}:${id.count}`;
    case 'interval':
      return `i:${id.metric}:${id.source}:${id.start}:${id.length}`;
    case 'external':
      return `x:${id.metric}:${id.source}:${id.externalId}`;
  }
}
