import { equalBytes } from '../../../lib/bytes.ts';
import { decodeRecords } from '../codec/decode-records.ts';
import { encodeRecords } from '../codec/encode-records.ts';
import { type DayDocument, recordsOfDay } from '../day-document.ts';
import { drawerOfFact } from '../drawer.ts';
import { joinRecords } from '../join-records.ts';
import type { Disk } from './model-device.test-kit.ts';

/** A broken invariant, by name. */
export class Broken extends Error {
  readonly invariant: string;
  constructor(invariant: string, what: string) {
    super(`${invariant}: ${what}`);
    this.invariant = invariant;
  }
}

/** I4: whatever a device showed, it goes on showing, or something newer of it. */
export function checkMonotonic(before: Disk, after: Disk): void {
  for (const [drawer, day] of before.drawers) {
    const now = after.drawers.get(drawer);
    if (now === day) continue;
    const all = encodeRecords(joinRecords([...(now === undefined ? [] : recordsOfDay(now)), ...recordsOfDay(day)]));
    const kept = encodeRecords(now === undefined ? [] : recordsOfDay(now));
    if (!equalBytes(all, kept)) throw new Broken('I4', `drawer ${drawer} went back`);
  }
}

/** I16: a drawer is a function of its records, and of their bytes. What never changes needs no second look: `checked` knows it. */
export function checkDrawers(disk: Disk, checked: WeakSet<DayDocument>): void {
  for (const day of disk.drawers.values()) {
    if (checked.has(day)) continue;
    checked.add(day);
    const bytes = encodeRecords(recordsOfDay(day));
    const rebuilt = encodeRecords(joinRecords(decodeRecords(bytes).records.toReversed()));
    if (!equalBytes(bytes, rebuilt)) throw new Broken('I16', `drawer ${day.drawer} isn't what its records make`);
    for (const fact of day.facts.values()) {
      if (drawerOfFact(fact) !== day.drawer) throw new Broken('I16', 'a fact lies in the wrong drawer');
    }
  }
}
