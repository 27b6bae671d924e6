import type { Result } from '@unslouch/shared/lib/result.ts';
import type { RelayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { PROBLEM_STATUS } from '@unslouch/shared/protocol/problem-status.ts';
import type { RelayContext } from './context.ts';

/** A problem as the wire has it: status, Retry-After, JSON body. */
export function answerProblem(c: RelayContext, problem: RelayProblem): Response {
  if (problem.retryAfterSeconds !== undefined) c.header('Retry-After', String(Math.ceil(problem.retryAfterSeconds)));
  c.set('outcome', problem.code);
  return c.json(problem, PROBLEM_STATUS[problem.code]);
}

export function answerJson<T extends object>(c: RelayContext, outcome: Result<T, RelayProblem>): Response {
  return outcome.ok ? c.json(outcome.value as object) : answerProblem(c, outcome.problem);
}

export function answerBytes(c: RelayContext, outcome: Result<Uint8Array, RelayProblem>): Response {
  if (!outcome.ok) return answerProblem(c, outcome.problem);
  return c.body(outcome.value as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/octet-stream' });
}
