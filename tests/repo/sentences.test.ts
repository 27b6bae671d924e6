import { RELAY_PROBLEMS } from '@unslouch/shared/protocol/problem-codes.ts';
import { expect, it } from 'vitest';
import { actionProblemMessages } from '../../extension/src/i18n/en/action-problems.ts';
import { problemMessages } from '../../extension/src/i18n/en/problems.ts';
import { projectFiles, readProjectFile } from './source-files.ts';

/** The client mends these by itself, asks again, or keeps what it could not read in the quarantine with its own words. */
const NEVER_ON_SCREEN = new Set([
  ...['malformed', 'not-found', 'challenge-wrong', 'ticket-wrong', 'signature-wrong', 'not-allowed', 'too-large'],
  ...['sequence-gap', 'epoch-unknown', 'chain-conflict', 'keyring-invalid', 'canary-missing'],
  ...['segment-conflict', 'segment-unknown', 'frontier-ahead', 'frontier-behind', 'no-inbox', 'slots-full'],
  ...['rendezvous-unknown', 'rendezvous-conflict', 'too-many-sockets', 'hook-refused'],
]);

it('has one sentence for every problem that a person can meet', () => {
  const thrown = projectFiles(
    /^(extension\/src\/(app|adapters|background|features|messages)|shared\/src\/crypto)\/.*\.tsx?$/,
  )
    .filter((file) => !/\.(test|test-kit)\./.test(file))
    .flatMap((file) =>
      [...readProjectFile(file).matchAll(/\bproblem\(\s*'([a-z.-]+)'/g)].map(([, code]) => code ?? ''),
    );
  const codes = new Set([...Object.keys(RELAY_PROBLEMS), ...thrown]);
  const sentences = { ...problemMessages, ...actionProblemMessages };
  const without = [...codes].filter((code) => !NEVER_ON_SCREEN.has(code) && !(`problem.${code}` in sentences));
  expect(without).toEqual([]);
});
