import { addDays } from '../../time/local-day.ts';
import { backDays, doneWithin, type Group, groupOf } from './measures.ts';
import type { Training } from './training.ts';

/** Push, squat and hinge come round sooner than the week ends, so that no week lacks one; on days that spare the back even sooner. */
const GROUP_EVERY_DAYS = { yes: 5, rest: 3 };
/** Back days a week at least (P1). */
const LEAST_BACK_DAYS = 2;

/** What the rest of the body has waited for. Where the back wants the breaks, squat and hinge stand in for each other (P4). */
export function missingGroups(training: Training, back: 'yes' | 'rest'): readonly Group[] {
  const lately = doneWithin(training, training.today, GROUP_EVERY_DAYS[back]);
  const done = new Set(lately.map(({ exercise }) => groupOf(exercise)));
  const legs = back === 'yes' && (done.has('squat') || done.has('hinge'));
  const asked: readonly Group[] = legs ? ['push'] : ['push', 'squat', 'hinge'];
  return asked.filter((group) => !done.has(group));
}

/** Without a back day today, the week that ends today would have too few. */
export function isShortOfBackDays(training: Training): boolean {
  return backDays(doneWithin(training, addDays(training.today, -1), 6)).length < LEAST_BACK_DAYS;
}
