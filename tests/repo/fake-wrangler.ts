// Stands in for Cloudflare's command, which needs an account: keeps a made-up account in $FAKE_ACCOUNT, and says of it what
// wrangler 4.156 says. Started as a program of its own.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

interface Account {
  readonly signedIn: boolean;
  readonly databases: readonly { readonly name: string; readonly uuid: string }[];
  /** Null: the Worker was never uploaded. */
  readonly secrets: readonly string[] | null;
  readonly secretsFail?: boolean;
  readonly bound?: readonly string[];
  readonly args?: readonly string[];
}

const file = process.env['FAKE_ACCOUNT'] ?? '';
const account = JSON.parse(readFileSync(file, 'utf8')) as Account;
const args = process.argv.slice(2);
appendFileSync(`${file}.calls`, `${args.slice(0, 2).join(' ')}\n`);
const save = (changes: Partial<Account>) => writeFileSync(file, JSON.stringify({ ...account, ...changes }));
const after = (name: string) => args[args.indexOf(name) + 1] ?? '';

switch (args.slice(0, args[0] === 'd1' || args[0] === 'secret' ? 2 : 1).join(' ')) {
  case 'whoami':
    if (!account.signedIn) complain('You are not authenticated.');
    break;
  case 'd1 list':
    console.log(JSON.stringify(account.databases));
    break;
  case 'd1 create':
    save({ databases: [...account.databases, { name: args[2] ?? '', uuid: '0b5c7f7e-made-by-the-fake' }] });
    break;
  case 'secret list':
    if (account.secretsFail) complain('A request to the Cloudflare API failed. [code: 10000]');
    if (account.secrets === null)
      complain('Worker "unslouch-relay" not found.\n\nIf this is a new Worker, run `wrangler deploy`');
    console.log(JSON.stringify(account.secrets?.map((name) => ({ name, type: 'secret_text' }))));
    break;
  case 'deploy': {
    const made = args.includes('--secrets-file') ? JSON.parse(readFileSync(after('--secrets-file'), 'utf8')) : {};
    const config = readFileSync(after('--config'), 'utf8');
    save({
      secrets: [...(account.secrets ?? []), ...Object.keys(made)],
      bound: [...config.matchAll(/"database_id": "([^"]*)"/g)].map(([, id]) => id ?? ''),
      args: args.filter((arg) => !arg.includes('/')),
    });
    break;
  }
  default:
    complain(`unknown: ${args.join(' ')}`);
}

function complain(sentence: string): never {
  console.error(`✘ [ERROR] ${sentence}`);
  process.exit(1);
}
