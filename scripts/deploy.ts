// The relay to the owner's Cloudflare account: `npm run deploy [-- --registration open|invite|closed] [--domain NAME] [--dry-run]`.
// Every step says what it does before it does it; run again, it makes only what is missing. docs/self-hosting.md explains each.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot, tool } from './lib/root.ts';

const MODES = ['open', 'invite', 'closed'];
const DATABASE = 'unslouch-users';
/** What a dry run binds, which has no account to ask. */
const NO_DATABASE = '00000000-0000-0000-0000-000000000000';
/** What wrangler says of a Worker that was never uploaded: it has no secrets to lose. */
const NEVER_UPLOADED = /code: 10007|If this is a new Worker/;

const { values } = parseArgs({
  options: {
    registration: { type: 'string', default: 'invite' },
    domain: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const dryRun = values['dry-run'];
if (!MODES.includes(values.registration)) end(`--registration is one of ${MODES.join(', ')}.`);

if (!dryRun) signIn();
const database = dryRun ? NO_DATABASE : (findDatabase() ?? makeDatabase());
const secrets = Object.fromEntries(
  (dryRun ? neededSecrets() : missingSecrets()).map((name) => [name, randomBytes(32).toString('base64url')]),
);
upload();
if (secrets['INVITE_CODE'] !== undefined && !dryRun) {
  say(`Invitation code for new accounts, shown this once: ${secrets['INVITE_CODE']}`);
}
say(
  dryRun
    ? 'Dry run: nothing was uploaded.'
    : 'Done. Open /health at the address above; then name it in the Devices page.',
);

function signIn(): void {
  say('Looking which Cloudflare account this machine is signed in to.');
  if (wrangler(['whoami']).status === 0 || wrangler(['login'], { show: true }).status === 0) return;
  end('Not signed in. Run this again when you are, or set CLOUDFLARE_API_TOKEN.');
}

/** The id of the D1 database; null: there is none yet. */
function findDatabase(): string | null {
  const listed = wrangler(['d1', 'list', '--json']);
  if (listed.status !== 0) end(`The databases of the account could not be listed:\n${listed.text}`);
  const databases = JSON.parse(listed.text) as readonly { readonly name: string; readonly uuid: string }[];
  const found = databases.find(({ name }) => name === DATABASE);
  if (found !== undefined) say(`The D1 database ${DATABASE} is there.`);
  return found?.uuid ?? null;
}

function makeDatabase(): string {
  say(`Making the D1 database ${DATABASE}: whose account a wearable's notification is for.`);
  const made = wrangler(['d1', 'create', DATABASE]);
  return (made.status === 0 ? findDatabase() : null) ?? end(`The database could not be made:\n${made.text}`);
}

function neededSecrets(): readonly string[] {
  return ['TOKEN_SECRET', 'CONNECTION_SECRET', ...(values.registration === 'invite' ? ['INVITE_CODE'] : [])];
}

/** A secret that is there is never made anew: with another CONNECTION_SECRET every connection would need a new consent. */
function missingSecrets(): readonly string[] {
  const listed = wrangler(['secret', 'list', '--env', 'production']);
  if (listed.status !== 0) {
    if (NEVER_UPLOADED.test(listed.text)) return neededSecrets();
    end(`The secrets of the relay could not be listed, so none were made:\n${listed.text}`);
  }
  return neededSecrets().filter((name) => !listed.text.includes(`"${name}"`));
}

function upload(): void {
  const made = Object.keys(secrets);
  const folder = mkdtempSync(join(tmpdir(), 'unslouch-deploy-'));
  try {
    const [config, secretsFile] = [join(folder, 'wrangler.jsonc'), join(folder, 'secrets.json')];
    writeFileSync(config, boundConfig());
    writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 });
    say(`Uploading the relay${made.length > 0 ? `, with new secrets: ${made.join(', ')}` : '; its secrets stay'}.`);
    const uploaded = wrangler(
      [
        ...['deploy', '--env', 'production', '--config', config, '--var', `REGISTRATION:${values.registration}`],
        ...(made.length > 0 ? ['--secrets-file', secretsFile] : []),
        ...(values.domain === undefined ? [] : ['--domain', values.domain]),
        ...(dryRun ? ['--dry-run'] : []),
      ],
      { show: true },
    );
    if (uploaded.status !== 0) end('The upload failed; the lines above say why. Nothing that ran before was changed.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The relay's own configuration with what only this account has: the database's id. */
function boundConfig(): string {
  const named = `"database_name": "${DATABASE}"`;
  const main = '"main": "src/index.ts"';
  const config = readFileSync(inRoot('worker/wrangler.jsonc'), 'utf8');
  for (const line of [named, main]) if (!config.includes(line)) throw new Error(`wrangler.jsonc lacks ${line}.`);
  return config
    .replace(main, `"main": ${JSON.stringify(inRoot('worker/src/index.ts'))}`)
    .replaceAll(named, `${named}, "database_id": "${database}"`);
}

/** UNSLOUCH_WRANGLER: another one than the installed one, for tests. */
function wrangler(args: readonly string[], { show = false } = {}): { readonly status: number; readonly text: string } {
  const ran = spawnSync(process.env['UNSLOUCH_WRANGLER'] ?? tool('wrangler', 'worker'), args, {
    cwd: inRoot('worker'),
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
  // A list is on one of them, a complaint on either.
  return {
    status: ran.status ?? 1,
    text: ran.status === 0 ? (ran.stdout ?? '') : `${ran.stdout ?? ''}${ran.stderr ?? ''}`,
  };
}

function say(sentence: string): void {
  console.log(sentence);
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
