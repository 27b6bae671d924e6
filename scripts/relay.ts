// The relay on a machine of one's own, as a service: `npm run relay -- --state DIR [--host ADDRESS] [--port N]`.
// The same code as on Cloudflare, in workerd, with its state on disk. docs/self-hosting.md tells how to put TLS before it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as workerOptions } from 'wrangler';
import { inRoot, tool } from './lib/root.ts';
import { stateSecret } from './lib/state-secret.ts';

const { values } = parseArgs({
  options: {
    state: { type: 'string', default: inRoot('.local', 'own-relay') },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8787' },
  },
});
const state = resolve(values.state);

/** What an operator may choose; the names are those of worker/src/env.ts. */
const CHOICES = [
  'REGISTRATION',
  'INVITE_CODE',
  'OPERATOR_TOKEN',
  'CONNECTION_SECRET',
  'PUBLIC_ORIGIN',
  'BACKFILL_DAYS',
] as const;

const built = inRoot('.local', 'own-relay-build');
execFileSync(tool('wrangler', 'worker'), ['deploy', '--env', 'production', '--dry-run', '--outdir', built], {
  cwd: inRoot('worker'),
  stdio: ['ignore', 'ignore', 2],
  env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
});

const { workerOptions: options } = workerOptions(inRoot('worker', 'wrangler.jsonc'), 'production');
const PROVIDERS = /^(WITHINGS|POLAR|OURA|WHOOP|GOOGLE_HEALTH)_/;
const chosen = Object.entries(process.env).flatMap(([variable, value]) => {
  const name = variable.startsWith('UNSLOUCH_') ? variable.slice('UNSLOUCH_'.length) : '';
  const isKnown = PROVIDERS.test(name) || (CHOICES as readonly string[]).includes(name);
  return isKnown && value ? [[name, value] as const] : [];
});
const relay = new Miniflare(
  // The shape in which wrangler hands out what wrangler.jsonc says.
  convertV4MiniflareOptions({
    ...options,
    name: 'unslouch-relay',
    modules: [{ type: 'ESModule', path: `${built}/index.js`, contents: readFileSync(`${built}/index.js`) }],
    modulesRoot: built,
    bindings: { ...(options['bindings'] as object), TOKEN_SECRET: stateSecret(state), ...Object.fromEntries(chosen) },
    host: values.host,
    port: Number(values.port),
    resourcePersistencePath: state,
    cf: false,
  }),
);
const url = await relay.ready;
console.log(`The relay listens on ${url.origin}; its state is in ${state}.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    relay.dispose().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
