import { expect, it } from 'vitest';
import { troubleOf } from './trouble-of.ts';

it.each([
  [{ name: 'QuotaExceededError' }, 'storage-full'],
  [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'storage-full'],
  [{ name: 'OpenFailedError', inner: { name: 'VersionError' } }, 'database-newer'],
  [{ name: 'OpenFailedError', inner: { name: 'UnknownError' } }, 'database-closed'],
  [{ name: 'DatabaseClosedError' }, 'database-closed'],
  [new Error('?'), 'unexpected'],
  ['not even an error', 'unexpected'],
])('%o is told as %s', (failure, code) => {
  expect(troubleOf(failure).code).toBe(code);
});
