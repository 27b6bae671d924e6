import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';

/** What failed underneath, as a problem that a person can do something about. Names are those of the IndexedDB standard. */
export function troubleOf(failure: unknown): Problem {
  const names = namesOf(failure);
  if (names.includes('QuotaExceededError')) return problem('storage-full', 'passing');
  if (names.includes('VersionError')) return problem('database-newer', 'permanent');
  if (names.some((name) => UNOPENED.has(name))) return problem('database-closed', 'passing');
  return problem('unexpected', 'passing');
}

const UNOPENED = new Set([
  'OpenFailedError',
  'DatabaseClosedError',
  'MissingAPIError',
  'InvalidStateError',
  'UnknownError',
  'NotFoundError',
]);

/** An error and what it came from: Dexie wraps the browser's own. */
function namesOf(failure: unknown): readonly string[] {
  const names: string[] = [];
  let error = failure;
  for (let depth = 0; depth < 4 && typeof error === 'object' && error !== null; depth += 1) {
    const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
    if (typeof name === 'string') names.push(name);
    error = inner ?? cause;
  }
  return names;
}
