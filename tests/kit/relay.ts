import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signalTree } from './processes.ts';

const worker = fileURLToPath(new URL('../../worker', import.meta.url));

/** The relay as a person would run it: wrangler's workerd with its state on disk. */
export interface RunningRelay {
  readonly url: string;
  readonly stateDir: string;
  /** Of the command that runs it; workerd is below. */
  pid(): number;
  /** SIGKILL to the whole tree: nothing gets to say goodbye. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface RelayOptions {
  readonly stateDir: string;
  /** A free one is taken where none is named. */
  readonly port?: number;
  /** Signs the relay's session tokens; the same one must be given again with the same state. */
  readonly secret: string;
  /** For runs in which one machine plays hundreds of people: nobody is told to wait. */
  readonly rates?: 'as shipped' | 'none';
  /** What its operator chose beside the usual, by the names of `worker/src/env.ts`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export async function startRelay(options: RelayOptions): Promise<RunningRelay> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    if (child !== null) return;
    const started = spawn(
      process.execPath,
      [
        wranglerScript(),
        'dev',
        ...(options.rates === 'none' ? ['--config', withoutRates(options.stateDir)] : []),
        ...['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0', '--persist-to', options.stateDir],
        ...['--show-interactive-dev-session=false', '--log-level', 'error'],
        ...Object.entries({ TOKEN_SECRET: options.secret, ...options.settings }).flatMap(([name, value]) => [
          '--var',
          `${name}:${value}`,
        ]),
      ],
      {
        cwd: worker,
        // Metrics and the cf lookup would ask the internet.
        env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child = started;
    const said: Buffer[] = [];
    started.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    started.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    const ended = new Promise<never>((_, reject) => {
      started.once('exit', (code) => {
        child = null;
        reject(new Error(`The relay ended with ${code}:\n${Buffer.concat(said)}`));
      });
    });
    ended.catch(() => {});
    await Promise.race([healthy(url), ended]);
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const running = child;
    if (running?.pid === undefined) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    signalTree(running.pid, signal);
    await gone;
    child = null;
  }

  function pid(): number {
    if (child?.pid === undefined) throw new Error('The relay does not run.');
    return child.pid;
  }

  await start();
  return { url, stateDir: options.stateDir, pid, start, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

function wranglerScript(): string {
  const script = join(worker, 'node_modules', 'wrangler', 'bin', 'wrangler.js');
  if (!existsSync(script)) throw new Error('wrangler is not installed; run npm test or npm start once.');
  return script;
}

/** A minute and more of asking, counted by tries: a machine that was held still meanwhile has not been asked. */
const TRIES = 600;

/** Asks until it answers: a start takes about two seconds, on a busy machine ten. */
async function healthy(url: string): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    const answered = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The relay at ${url} did not answer within a minute.`);
}

/** The relay's own configuration with limits that nobody meets, beside its state. */
function withoutRates(stateDir: string): string {
  const config = join(stateDir, 'wrangler.without-rates.jsonc');
  const shipped = readFileSync(join(worker, 'wrangler.jsonc'), 'utf8');
  const main = JSON.stringify(join(worker, 'src', 'index.ts'));
  writeFileSync(
    config,
    shipped.replaceAll(/"limit": \d+/g, '"limit": 100000000').replace(/"main": "[^"]+"/, `"main": ${main}`),
  );
  return config;
}
