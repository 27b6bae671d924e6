import type { AnyFact, Fact, FactId, FactType, FactValues } from '../../log/fact.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { Column } from './column.ts';
import { factIds } from './fact-id-column.ts';
import { instants, integers } from './number-column.ts';
import { type Field, mapped, nullable, struct } from './shape-columns.ts';
import type { SpanFrame } from './span-columns.ts';

/** Facts of one type: identity, start (none where an interval's identity says it), offset, life, revision, then the value. */
export function factColumn<T extends FactType, Row>(
  type: T,
  values: Column<Row>,
  toRow: (value: FactValues[T], frame: SpanFrame) => Row,
  fromRow: (row: Row, frame: SpanFrame) => FactValues[T],
): Column<AnyFact> {
  const rows = struct<FactRow<Row>>({
    id: factIds,
    startTime: nullable(instants),
    offsetMinutes: nullable(integers),
    life: integers,
    revision: integers,
    value: values as Field<Row>,
  });
  return mapped<AnyFact, FactRow<Row>>(
    rows,
    ({ id, startTime, offsetMinutes, life, revision, value }) => ({
      id,
      startTime: id.by === 'interval' && id.start === startTime ? null : startTime,
      offsetMinutes,
      life,
      revision,
      value: toRow(value as FactValues[T], frameOf(id, startTime)),
    }),
    ({ id, startTime: written, offsetMinutes, life, revision, value }) => {
      const startTime = written ?? (id.by === 'interval' ? id.start : 0);
      const fact: Fact<T> = {
        kind: 'fact',
        id,
        life,
        revision,
        type,
        startTime,
        offsetMinutes,
        value: fromRow(value, frameOf(id, startTime)),
      };
      return fact as AnyFact;
    },
  );
}

interface FactRow<Row> {
  readonly id: FactId;
  readonly startTime: EpochMs | null;
  readonly offsetMinutes: number | null;
  readonly life: number;
  readonly revision: number;
  readonly value: Row;
}

function frameOf(id: FactId, startTime: EpochMs): SpanFrame {
  return {
    startTime,
    length: id.by === 'interval' ? id.length : 0,
    source: id.by === 'person' ? null : id.source,
  };
}
