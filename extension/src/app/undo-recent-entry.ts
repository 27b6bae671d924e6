import type { FactId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { hours } from '@unslouch/shared/domain/time/instant.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { undoEntry } from './undo-entry.ts';

type PersonFactId = Extract<FactId, { by: 'person' }>;

/** Takes one entry of the last day back, by its identity. */
export async function undoRecentEntry(
  { clock, zone, store }: NudgePorts,
  id: PersonFactId,
): Promise<Result<null, Problem<'entry-gone'>>> {
  const now = clock.now();
  const offset = zone.current().offsetMinutesAt(now);
  const facts = await store.loadFactsBetween(localDayOf(now - hours(24), offset), localDayOf(now, offset));
  const entry = facts.find((fact) => isSame(fact.id, id));
  if (entry === undefined) return fail(problem('entry-gone', 'permanent'));
  await undoEntry(store, entry);
  return ok(null);
}

function isSame(one: FactId, other: PersonFactId): boolean {
  return one.by === 'person' && one.device === other.device && one.count === other.count;
}
