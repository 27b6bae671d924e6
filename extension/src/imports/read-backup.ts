import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { checkRecord } from '@unslouch/shared/domain/sync/codec/check-record.ts';
import type { Register } from '@unslouch/shared/domain/sync/record.ts';
import { problemEvent, STEP } from './found-file.ts';
import type { ImportFile, ReaderEvent } from './import-event.ts';
import { linesOf } from './read-bytes.ts';

/** Lines in one event. Taste. */
const BATCH = 5_000;

/** No record of ours is so long; without line ends it is no backup of ours. */
const LONGEST_LINE = 1_048_576;

/** Our own backup: one record a line (app/data/backup.ts), each looked at as strictly as one that comes over the wire. */
export async function* readBackup(file: ImportFile): AsyncGenerator<ReaderEvent> {
  let batch = createBatch();
  let isWhole = false;
  for await (const line of linesOf(file, LONGEST_LINE)) {
    const text = line.trim();
    if (text === '' || text.endsWith('"records":[')) continue;
    if (text === ']}') isWhole = true;
    else batch.take(text.replace(/,$/, ''));
    if (batch.length() < BATCH) continue;
    yield batch.event();
    yield STEP;
    batch = createBatch();
  }
  yield batch.event();
  if (!isWhole) yield problemEvent('damaged-file', file.path);
}

function createBatch() {
  const facts: AnyFact[] = [];
  const registers: Register[] = [];
  let unreadable = 0;
  return {
    length: () => facts.length + registers.length + unreadable,
    take(line: string): void {
      const record = parse(line);
      if (record === null) unreadable++;
      else if (record.kind === 'fact') facts.push(record);
      else registers.push(record);
    },
    event: (): ReaderEvent => ({ kind: 'backup', facts, registers, unreadable }),
  };
}

function parse(line: string): AnyFact | Register | null {
  try {
    const record = JSON.parse(line);
    const isOurs = record.kind === 'fact' || record.kind === 'register';
    return isOurs && checkRecord(record) === null ? record : null;
  } catch {
    return null;
  }
}
