import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** `cut`: nobody answers. `deaf`: connections are taken, and nothing ever comes back. */
export type GateState = 'open' | 'cut' | 'deaf';

export interface Gate {
  readonly url: string;
  set(state: GateState): void;
  close(): Promise<void>;
}

/** A way to the relay that a test can cut, for one browser and all its contexts. What is on its way then breaks off. */
export async function openGate(to: string): Promise<Gate> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let state: GateState = 'open';

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }

  const server = createServer((near) => {
    keep(near);
    if (state === 'cut') near.destroy();
    else if (state === 'deaf') near.resume();
    else {
      const far = connect(Number(port), hostname);
      keep(far);
      near.pipe(far).pipe(near);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set(next) {
      state = next;
      endAll();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      endAll();
      await closed;
    },
  };
}
