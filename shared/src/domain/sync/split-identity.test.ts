import { describe, expect, it } from 'vitest';
import { emptyDay, mergeIntoDay } from './day-document.ts';
import { factKey } from './fact-key.ts';
import { highestSeen } from './highest-seen.ts';
import { aDevice, aRegister, aSession, byPerson, retractionOf } from './records.test-kit.ts';
import { forgetIdentities, isContradicted, splitIdentity } from './split-identity.ts';

const old = aDevice(1);
const fresh = aDevice(9);

describe('S4: two profiles under one name', () => {
  it('renames what was recorded here and never reached the relay, with all that was said of it', () => {
    const edited = aSession(5, { revision: 1 });
    const waiting = [
      { row: 1, month: 675, records: [aSession(5)] },
      { row: 2, month: 675, records: [edited, retractionOf(aSession(5))] },
    ];
    const theirs = aSession(5, { startTime: aSession(5).startTime + 1 });
    const { waiting: renamed, forgotten } = splitIdentity(waiting, old, [theirs], counter());
    const id = byPerson(1, fresh);
    expect(renamed).toEqual([
      { row: 1, month: 675, records: [{ ...aSession(5), id }] },
      {
        row: 2,
        month: 675,
        records: [
          { ...edited, id },
          { ...retractionOf(aSession(5)), fact: id },
        ],
      },
    ]);
    expect([...forgotten]).toEqual([factKey(byPerson(5))]);
  });

  it('renames also what began in the same millisecond, and what the other has corrected since', () => {
    const waiting = [{ row: 1, month: 675, records: [aSession(4)] }];
    const theirs = aSession(4, { value: { ...aSession(4).value, seconds: 185 } });
    const renamed = [{ row: 1, month: 675, records: [{ ...aSession(4), id: byPerson(1, fresh) }] }];
    expect(splitIdentity(waiting, old, [theirs], counter()).waiting).toEqual(renamed);
    expect(splitIdentity(waiting, old, [{ ...theirs, revision: 1 }], counter()).waiting).toEqual(renamed);
  });

  it('keeps the name of what was recorded before the copy was made', () => {
    const waiting = [{ row: 1, month: 675, records: [aSession(4)] }];
    const told = [aSession(4), aSession(4, { revision: 3, value: { ...aSession(4).value, effort: 10 } })];
    expect(splitIdentity(waiting, old, told, counter())).toEqual({ waiting, forgotten: new Set() });
  });

  it('keeps the name of what it sent itself, of which only the corrected version went out', () => {
    const corrected = aSession(4, { revision: 1 });
    const waiting = [
      { row: 1, month: 675, records: [aSession(4)] },
      { row: 2, month: 675, records: [corrected] },
    ];
    expect(splitIdentity(waiting, old, [corrected], counter())).toEqual({ waiting, forgotten: new Set() });
  });

  it('keeps corrections of what is long on the relay, and what has no count', () => {
    const waiting = [{ row: 1, month: 675, records: [aSession(2, { revision: 1 }), aRegister('rhythm', 45, 1)] }];
    expect(splitIdentity(waiting, old, [], counter())).toEqual({ waiting, forgotten: new Set() });
  });

  it('is shown by an identity that means something else there, and not by the same thing or another count', () => {
    const waiting = [{ row: 1, month: 675, records: [aSession(4)] }];
    expect(isContradicted(waiting, old, [aSession(4, { startTime: aSession(4).startTime + 1 })])).toBe(true);
    expect(isContradicted(waiting, old, [aSession(3), aSession(4), aSession(4, { revision: 1 })])).toBe(false);
    expect(isContradicted(waiting, old, [aSession(5), aSession(4, { id: byPerson(4, fresh) })])).toBe(false);
  });

  it('forgets in a drawer only the identities that meant something else', () => {
    const day = mergeIntoDay(emptyDay(20_526), [aSession(1), aSession(2), retractionOf(aSession(3))]).day;
    const left = forgetIdentities(day, new Set([factKey(byPerson(2)), factKey(byPerson(3))]));
    expect([...left.facts.values()]).toEqual([aSession(1)]);
    expect(left.retractions.size).toBe(0);
  });

  it('goes beyond every stamp, and beyond every count under its own name', () => {
    const records = [aSession(7), aSession(9, { id: byPerson(9, fresh) }), aRegister('rhythm', 45, 12)];
    expect(highestSeen({ stamp: 3, count: 2 }, old, records)).toEqual({ stamp: 12, count: 7 });
  });
});

function counter() {
  let count = 0;
  return () => byPerson(++count, fresh);
}
