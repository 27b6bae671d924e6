import { equalBytes } from '../../../lib/bytes.ts';
import { emptyDay, mergeIntoDay } from '../day-document.ts';
import { mergeSegment } from '../merge-segment.ts';
import type { ModelBatch } from './model-batch.test-kit.ts';

/** The rules that keep devices equal, each replaceable, so that breaking one shows which test notices. */
export interface Rules {
  readonly mergeIntoDay: typeof mergeIntoDay;
  readonly mergeSegment: typeof mergeSegment;
  /** Does a segment replace what is held of its month? */
  readonly segmentReplaces: boolean;
  /** Cursor and effects of a page: in one transaction, or the cursor first. */
  readonly cursor: 'withEffects' | 'first';
  readonly opensCanary: boolean;
  /** Acknowledgements that a segment needs before what it covers is dropped. */
  readonly acknowledgements: number;
  readonly restampsOnTimer: boolean;
  readonly heedsGeneration: boolean;
  /** What a device does that finds another log under its name. */
  readonly onTwin: 'newDevice' | 'keepId';
  /** The relay's. */
  readonly acceptBatch: (
    head: { readonly sequence: number; readonly hash: Uint8Array },
    batch: ModelBatch,
    revoked: boolean,
  ) => 'accept' | 'gap' | 'equivocation' | 'revoked';
}

export const RULES: Rules = {
  mergeIntoDay,
  mergeSegment,
  segmentReplaces: false,
  cursor: 'withEffects',
  opensCanary: true,
  acknowledgements: 2,
  restampsOnTimer: false,
  heedsGeneration: true,
  onTwin: 'newDevice',
  acceptBatch(head, batch, revoked) {
    if (revoked) return 'revoked';
    if (batch.from > head.sequence + 1) return 'gap';
    return batch.from === head.sequence + 1 && equalBytes(batch.previous, head.hash) ? 'accept' : 'equivocation';
  },
};

export type MutationName = keyof typeof MUTATIONS;

/** The twelve of the design: each one rule broken. */
export const MUTATIONS = {
  'drop the previous-hash check': {
    acceptBatch: (head, batch, revoked) => {
      if (revoked) return 'revoked';
      if (batch.from > head.sequence + 1) return 'gap';
      return batch.from === head.sequence + 1 ? 'accept' : 'equivocation';
    },
  },
  'move the cursor outside the transaction': { cursor: 'first' },
  'let arrival order break ties': {
    mergeIntoDay: (day, records) => {
      const later = [...records].map((record) => {
        if (record.kind !== 'fact') return record;
        const held = [...day.facts.values()].find((fact) => JSON.stringify(fact.id) === JSON.stringify(record.id));
        const tie = held?.life === record.life && held.revision === record.revision;
        return tie ? held : record;
      });
      return mergeIntoDay(day, later);
    },
  },
  'replace by a segment': { segmentReplaces: true },
  'drop an unknown kind': {
    mergeIntoDay: (day, records) =>
      mergeIntoDay(
        day,
        [...records].filter((record) => record.kind !== 'unknown'),
      ),
  },
  'skip the canary': { opensCanary: false },
  'delete on one acknowledgement': { acknowledgements: 1 },
  're-stamp on a timer': { restampsOnTimer: true },
  'accept a gap': {
    acceptBatch: (head, batch, revoked) => {
      if (revoked) return 'revoked';
      return batch.from > head.sequence ? 'accept' : 'equivocation';
    },
  },
  'accept a revoked device': { acceptBatch: (head, batch) => RULES.acceptBatch(head, batch, false) },
  'ignore the generation': { heedsGeneration: false },
  'reuse a device id': { onTwin: 'keepId' },
} as const satisfies Record<string, Partial<Rules>>;

export function broken(name: MutationName): Rules {
  return { ...RULES, ...MUTATIONS[name] };
}

export const NOTHING = emptyDay(null);
