import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'unslouch-fake-account-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NEW = { signedIn: true, databases: [{ name: 'of something else', uuid: 'other' }], secrets: null };

/** Against an account of which the fake wrangler tells. */
function deployTo(account: object) {
  const file = join(mkdtempSync(join(folder, 'account-')), 'account.json');
  writeFileSync(file, JSON.stringify(account));
  const wrangler = join(folder, 'wrangler');
  writeFileSync(
    wrangler,
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'tests/repo/fake-wrangler.ts')}' "$@"\n`,
  );
  chmodSync(wrangler, 0o755);
  return (...args: readonly string[]) => {
    rmSync(`${file}.calls`, { force: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/deploy.ts'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, UNSLOUCH_WRANGLER: wrangler, FAKE_ACCOUNT: file },
    });
    return {
      ...{ status, stdout, stderr },
      account: JSON.parse(readFileSync(file, 'utf8')),
      calls: existsSync(`${file}.calls`) ? readFileSync(`${file}.calls`, 'utf8').trim().split('\n') : [],
    };
  };
}

describe('npm run deploy', () => {
  it('makes the database and the secrets once, binds the id, and makes nothing anew when run again', () => {
    const deploy = deployTo(NEW);
    const first = deploy('--domain', 'relay.example.org');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.calls).toEqual(['whoami', 'd1 list', 'd1 create', 'd1 list', 'secret list', 'deploy --env']);
    expect(first.account).toMatchObject({
      secrets: ['TOKEN_SECRET', 'CONNECTION_SECRET', 'INVITE_CODE'],
      bound: ['0b5c7f7e-made-by-the-fake', '0b5c7f7e-made-by-the-fake'],
      args: expect.arrayContaining(['production', 'REGISTRATION:invite', '--secrets-file', 'relay.example.org']),
    });
    expect(first.stdout).toMatch(
      /Making the D1 database unslouch-users[\s\S]*TOKEN_SECRET[\s\S]*Invitation code.*: \S{40}/,
    );

    const again = deploy('--registration', 'open');
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.calls).toEqual(['whoami', 'd1 list', 'secret list', 'deploy --env']);
    expect(again.account).toMatchObject({ secrets: first.account.secrets, bound: first.account.bound });
    expect(again.account.args).not.toContain('--secrets-file');
    expect(again.stdout).not.toContain('Invitation code');
  });

  it('makes no secret where it can’t see which there are: another one would cut every connection', () => {
    const { status, stderr, calls } = deployTo({ ...NEW, secrets: ['TOKEN_SECRET'], secretsFail: true })();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The secrets of the relay could not be listed, so none were made:\n.*10000/);
    expect(calls).not.toContain('deploy --env');
  });

  it('ends with what to do where nobody is signed in', () => {
    const { status, stderr, calls } = deployTo({ ...NEW, signedIn: false })();
    expect([status, calls]).toEqual([1, ['whoami', 'login']]);
    expect(stderr).toContain('Not signed in. Run this again when you are');
  });
});
