import { CAUGHT } from '../shared/src/domain/sync/model/caught.test-kit.ts';
import { failureOf, findFailure } from '../shared/src/domain/sync/model/find-failure.test-kit.ts';
import { broken, MUTATIONS, type MutationName, RULES } from '../shared/src/domain/sync/model/rules.test-kit.ts';

/** Breaks each rule of the sync core in turn and prints what notices. Ends with 1 where nothing does. */
const rows = (Object.keys(MUTATIONS) as MutationName[]).map((mutation) => {
  const { commands } = CAUGHT[mutation];
  const named = failureOf(broken(mutation), commands);
  const kept = failureOf(RULES, commands) === null;
  const seeded = findFailure(broken(mutation), 1, 200);
  return {
    'broken rule': mutation,
    'caught by':
      named === null || !kept ? 'NOTHING' : `a build that would ${mutation} › is caught by ${named.invariant}`,
    commands: commands.length,
    'seeded search': seeded === null ? 'no failure in 200 worlds' : `${seeded.invariant} at seed ${seeded.seed}`,
  };
});

console.table(rows);
const missed = rows.filter((row) => row['caught by'] === 'NOTHING');
console.log(missed.length === 0 ? `${rows.length} of ${rows.length} caught` : `${missed.length} not caught`);
if (missed.length > 0) process.exitCode = 1;
