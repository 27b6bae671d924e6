// The relay to the owner's Cloudflare account: `npm run deploy [-- --registration open|invite|closed] [--domain NAME] [--dry-run]`.
// Every step says what it does before it does it; run again, it updates what is there. docs/self-hosting.md explains each.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot, tool } from './lib/root.ts';

const MODES = ['open', 'invite', 'closed'];
const { values } = parseArgs({
  options: {
    registration: { type: 'string', default: 'invite' },
    domain: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const dryRun = values['dry-run'];
if (!MODES.includes(values.registration)) end(`--registration is one of ${MODES.join(', ')}.`);

if (!dryRun) {
  say('Looking which Cloudflare account this machine is signed in to.');
  if (wrangler(['whoami']).status !== 0 && wrangler(['login'], { show: true }).status !== 0) {
    end('Not signed in. Run this again when you are, or set CLOUDFLARE_API_TOKEN.');
  }
}

const missing = dryRun ? ['TOKEN_SECRET'] : missingSecrets();
const secrets = Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')]));
const folder = mkdtempSync(join(tmpdir(), 'unslouch-deploy-'));
try {
  const file = join(folder, 'secrets.json');
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  say(`Uploading the relay${missing.length > 0 ? `, with new secrets: ${missing.join(', ')}` : ''}.`);
  const uploaded = wrangler(
    [
      ...['deploy', '--env', 'production', '--var', `REGISTRATION:${values.registration}`],
      ...(missing.length > 0 ? ['--secrets-file', file] : []),
      ...(values.domain === undefined ? [] : ['--domain', values.domain]),
      ...(dryRun ? ['--dry-run'] : []),
    ],
    { show: true },
  );
  if (uploaded.status !== 0) end('The upload failed; the lines above say why. Nothing that ran before was changed.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (secrets['INVITE_CODE'] !== undefined) {
  say(`Invite code for new accounts, shown this once: ${secrets['INVITE_CODE']}`);
}
say(
  dryRun
    ? 'Dry run: nothing was uploaded.'
    : 'Done. Open /health at the address above; then name it in the Devices page.',
);

/** Of the secrets that this way of running needs, those that the account doesn't have yet. */
function missingSecrets(): readonly string[] {
  const needed = ['TOKEN_SECRET', ...(values.registration === 'invite' ? ['INVITE_CODE'] : [])];
  const listed = wrangler(['secret', 'list', '--env', 'production']);
  // A relay that was never uploaded has no list.
  if (listed.status !== 0) return needed;
  return needed.filter((name) => !listed.text.includes(`"${name}"`));
}

function wrangler(args: readonly string[], { show = false } = {}): { readonly status: number; readonly text: string } {
  const ran = spawnSync(tool('wrangler', 'worker'), args, {
    cwd: inRoot('worker'),
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
  return { status: ran.status ?? 1, text: ran.stdout ?? '' };
}

function say(sentence: string): void {
  console.log(sentence);
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
