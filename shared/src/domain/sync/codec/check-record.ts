import { type Problem, problem } from '../../problem/problem.ts';
import { drawerOf } from '../drawer.ts';
import type { SyncRecord } from '../record.ts';
import { layoutOf } from './layouts.ts';

/** The door for records of any making: null where `encodeRecords` can carry it whole, else why not. Never throws. */
export function checkRecord(record: SyncRecord): Problem<'record.unreadable'> | null {
  try {
    if (record.kind === 'unknown' || (layoutOf(record).column.accepts(record) && isDrawer(drawerOf(record))))
      return null;
  } catch {
    // Something isn't even the shape that the check itself walks over.
  }
  return problem('record.unreadable', 'permanent', { kind: String(record?.kind) });
}

/** Days before 1970 have no drawer number on the wire. */
function isDrawer(drawer: number | null): boolean {
  return drawer === null || (Number.isSafeInteger(drawer) && drawer >= 0);
}
