import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ShownNotification {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Key and label in turn, as the desktop protocol has them. */
  readonly actions: readonly string[];
}

/** A session bus of our own with a fake desktop on it: what the browser shows is seen, buttons and the lock are pressed. */
export interface Desktop {
  readonly env: Readonly<Record<string, string>>;
  readonly shown: readonly ShownNotification[];
  /** The first notification that fits, shown before or after the call. */
  waitForNotification(
    fits: (notification: ShownNotification) => boolean,
    withinMs?: number,
  ): Promise<ShownNotification>;
  /** The browser took it from the screen, before the call or after it. */
  waitForWithdrawal(id: number, withinMs?: number): Promise<void>;
  press(id: number, action: string): void;
  lock(locked: boolean): void;
  stop(): void;
}

export async function startDesktop(): Promise<Desktop> {
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(bus);
  const env = { DBUS_SESSION_BUS_ADDRESS: address };
  const script = fileURLToPath(new URL('fake-desktop.py', import.meta.url));
  // Debian's own Python: the bindings are installed for that one.
  const desktop = spawn('/usr/bin/python3', [script], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });

  const shown: ShownNotification[] = [];
  const withdrawn: number[] = [];
  const waiters = new Set<() => void>();
  const ready = Promise.withResolvers<void>();
  createInterface({ input: desktop.stdout }).on('line', (line) => {
    const { event, ...notification } = JSON.parse(line);
    if (event === 'ready') ready.resolve();
    if (event === 'shown') shown.push(notification);
    if (event === 'closed') withdrawn.push(notification.id);
    for (const wake of waiters) wake();
  });
  desktop.once('exit', () => ready.reject(new Error('The fake desktop ended before it was ready.')));
  await ready.promise;

  function say(command: object): void {
    desktop.stdin.write(`${JSON.stringify(command)}\n`);
  }

  function waitFor<T>(find: () => T | undefined, what: string, withinMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiters.delete(look);
        reject(new Error(`${what} within ${withinMs} ms; seen: ${JSON.stringify({ shown, withdrawn })}`));
      }, withinMs);
      function look(): void {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        waiters.delete(look);
        resolve(found);
      }
      waiters.add(look);
      look();
    });
  }

  return {
    env,
    shown,
    waitForNotification: (fits, withinMs = 30_000) => waitFor(() => shown.find(fits), 'No such notification', withinMs),
    async waitForWithdrawal(id, withinMs = 30_000) {
      await waitFor(() => withdrawn.find((one) => one === id), `Notification ${id} was not withdrawn`, withinMs);
    },
    press: (id, action) => say({ act: [id, action] }),
    lock: (locked) => say({ lock: locked }),
    stop() {
      desktop.kill('SIGKILL');
      bus.kill('SIGKILL');
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('The bus has no output.');
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`dbus-daemon ended with ${code}; is the package dbus installed?`)));
  });
}
