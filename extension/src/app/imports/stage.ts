import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { monthOf } from '@unslouch/shared/domain/sync/drawer.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import { entryOf, groupBy } from '@unslouch/shared/lib/group.ts';

/**
 * What was read and not written yet. An export is in the order of its maker, the log in months: so months gather here, packed
 * in columns at some five bytes a record, where objects would take a hundred and fifty.
 */
export interface Stage {
  add(facts: readonly AnyFact[]): void;
  months(): readonly UtcMonth[];
  /** The month's records; they leave the stage. */
  take(month: UtcMonth): readonly AnyFact[];
}

/** Facts kept as they are until so many are packed at once. Taste: a few megabytes. */
const LOOSE = 20_000;

export function createStage(): Stage {
  const packed = new Map<UtcMonth, Uint8Array[]>();
  let loose: AnyFact[] = [];

  function pack(): void {
    for (const [month, facts] of groupBy(loose, monthOf)) {
      entryOf(packed, month, () => []).push(encodeRecords(facts));
    }
    loose = [];
  }

  return {
    add(facts) {
      for (const fact of facts) loose.push(fact);
      if (loose.length >= LOOSE) pack();
    },
    months() {
      pack();
      return [...packed.keys()].sort((a, b) => b - a);
    },
    take(month) {
      pack();
      const parts = packed.get(month) ?? [];
      packed.delete(month);
      return parts.flatMap((part) => decodeRecords(part).records.filter((record) => record.kind === 'fact'));
    },
  };
}
