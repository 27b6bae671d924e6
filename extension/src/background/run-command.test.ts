import { expect, it } from 'vitest';
import type { BackgroundPorts } from '../app/background-ports.ts';
import { runCommand } from './run-command.ts';

/** Ports of which every one fails so. */
function failing(failure: Error): BackgroundPorts {
  const fail = () => {
    throw failure;
  };
  return { nudge: new Proxy({}, { get: fail }), account: new Proxy({}, { get: fail }) } as BackgroundPorts;
}

it.each(['finish-session', 'save-settings', 'check-nudge'] as const)(
  'a full disk is told as that by %s, not as something that did not work',
  async (kind) => {
    const message = {
      'finish-session': { kind, effort: 6 },
      'save-settings': { kind, changes: {} },
      'check-nudge': { kind },
    }[kind];
    const full = failing(new DOMException('The disk is full', 'QuotaExceededError'));
    expect(await runCommand(full, message)).toMatchObject({ ok: false, problem: { code: 'storage-full' } });
  },
);

it('anything else that breaks is not hidden', async () => {
  await expect(runCommand(failing(new Error('a broken invariant')), { kind: 'check-nudge' })).rejects.toThrow(
    'a broken invariant',
  );
});
