import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';

/**
 * Chromium aborts a write on a full disk without saying why, and then can't open its store at all: what is told as a failure
 * of ours is looked at once more. Its quota for us is what the disk has left.
 */
export function onAFullDisk(trouble: Problem, { usage, quota }: StorageEstimate): Problem {
  if (!UNEXPLAINED.has(trouble.code) || usage === undefined || quota === undefined) return trouble;
  return quota - usage < LEAST_ROOM ? problem('storage-full', 'passing') : trouble;
}

const UNEXPLAINED = new Set(['background-failed', 'unexpected', 'database-closed']);

/** Bytes. Less than the stores of both browsers grow by at a time. */
const LEAST_ROOM = 1_048_576;
