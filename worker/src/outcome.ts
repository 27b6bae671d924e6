import { fail, type Result } from '@unslouch/shared/lib/result.ts';
import { type RelayProblem, type RelayProblemCode, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';

export type Outcome<T> = Result<T, RelayProblem>;

export function refused(code: RelayProblemCode, params?: Readonly<Record<string, string | number>>): Outcome<never> {
  return fail(relayProblem(code, params));
}
