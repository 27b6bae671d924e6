import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.ts';
import { run } from '../../scripts/lib/run.ts';
import { signalTree } from '../kit/processes.ts';
import { freePort } from '../kit/relay.ts';
import { createDevice } from '../scenario/device.test-kit.ts';

let service: ChildProcess | null = null;
afterEach(() => end('SIGTERM'));

it('runs on a machine of one’s own: by invitation unless told otherwise, and a killed one comes back with all it had', async () => {
  const state = join(mkdtempSync(join(tmpdir(), 'unslouch-own-')), 'relay');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;

  await start(state, port, {});
  await expect(createDevice('laptop', origin).createAccount()).rejects.toThrow('registration-closed');
  await end('SIGTERM');

  await start(state, port, { UNSLOUCH_REGISTRATION: 'open' });
  const laptop = createDevice('laptop', origin);
  const words = await laptop.createAccount();
  const glass = await laptop.drink();
  expect(await laptop.sync()).toBe('synced');
  await end('SIGKILL');

  await start(state, port, { UNSLOUCH_REGISTRATION: 'closed' });
  const desk = createDevice('desk', origin);
  expect(await desk.join(words)).toEqual({ ok: true, value: null });
  expect(await desk.sync()).toBe('synced');
  expect(await desk.facts()).toEqual([glass]);
});

it('would be uploaded to Cloudflare with all that it needs', async () => {
  const { code, text } = await run(process.execPath, [inRoot('scripts/deploy.ts'), '--dry-run'], { output: 'keep' });
  expect(code).toBe(0);
  for (const binding of ['VAULT', 'RENDEZVOUS', 'SIGNPOST', 'PACER', 'USERS', 'RATE_DOOR', 'TOKEN_SECRET'])
    expect(text).toContain(`env.${binding} `);
  expect(text).toContain('Dry run: nothing was uploaded.');
});

/** Resolves once the service says where it listens. */
async function start(state: string, port: number, choices: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, [inRoot('scripts/relay.ts'), '--state', state, '--port', String(port)], {
    env: { ...process.env, ...choices },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  service = child;
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(String(said)).toContain(`listens on http://127.0.0.1:${port}`);
}

async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const child = service;
  if (child?.pid === undefined) return;
  const gone = once(child, 'exit');
  if (signal === 'SIGKILL') signalTree(child.pid, signal);
  else child.kill(signal);
  await gone;
  service = null;
}

function once(emitter: NodeJS.EventEmitter, event: string): Promise<readonly unknown[]> {
  return new Promise((resolve) => emitter.once(event, (...values: readonly unknown[]) => resolve(values)));
}
