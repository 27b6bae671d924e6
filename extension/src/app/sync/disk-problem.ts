import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, type Result } from '@unslouch/shared/lib/result.ts';

/**
 * A full disk is expected: the transaction that met it wrote nothing, and a person can make room. Everything else that a
 * store throws is a broken invariant and goes on.
 */
export function diskProblem(failure: unknown): Result<never, Problem> {
  if (isFull(failure)) return fail(problem('storage-full', 'passing'));
  throw failure;
}

/** Dexie hands on the browser's error as itself, as the cause of an abort, or among those of one bulk write. */
function isFull(failure: unknown): boolean {
  if (typeof failure !== 'object' || failure === null) return false;
  const { name, inner, failures } = failure as { name?: unknown; inner?: unknown; failures?: unknown };
  if (name === 'QuotaExceededError') return true;
  return isFull(inner) || (Array.isArray(failures) && failures.some(isFull));
}
